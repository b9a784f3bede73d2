package translit.corpus;

import com.ibm.icu.text.SpoofChecker;
import it.unimi.dsi.fastutil.ints.Int2IntMap;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import translit.language.RomanizationRules;

/**
 * Native letters in the place of Latin ones that look alike and were typed for them, as the {@code
 * i} in a Ukrainian word, which no one sees on paper. Only where nothing else can have been meant:
 * each Latin letter of the word looks, by Unicode's list of confusables, like one native letter of
 * the same case that the rules write with it; or, in Greek and Cyrillic, whose capitals Latin
 * shares, like one whose capital looks like its capital too. So {@code p} in a Cyrillic word is
 * {@code р}, but {@code n} in an Armenian one, which looks like {@code ո} and sounds like {@code
 * ն}, is left alone. Where Latin is the native script, as in Vietnamese, there is nothing to do.
 */
final class LookAlikes {
  private static final Set<UnicodeScript> LATIN_CAPITALS =
      Set.of(UnicodeScript.GREEK, UnicodeScript.CYRILLIC);
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]++");
  private static final int NONE = -1;

  private final RomanizationRules rules;
  private final SpoofChecker looks = new SpoofChecker.Builder().build();
  private final Int2IntMap nativeOfLatin = new Int2IntOpenHashMap();
  private long repaired;

  LookAlikes(RomanizationRules rules) {
    this.rules = rules;
    nativeOfLatin.defaultReturnValue(NONE);
    if (rules.isNative('a')) {
      return; // Latin letters are at home
    }
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZïÏ"
        .chars()
        .forEach(latin -> nativeOfLatin.put(latin, lookAlike(latin)));
  }

  private int lookAlike(int latin) {
    List<Integer> alike =
        rules.letters().stream()
            .filter(letter -> letter.symbol().codePointCount(0, letter.symbol().length()) == 1)
            .filter(letter -> isAlike(letter, latin))
            .map(letter -> letter.symbol().codePointAt(0))
            .toList();
    return alike.size() == 1 ? alike.get(0) : NONE;
  }

  private boolean isAlike(RomanizationRules.Letter letter, int latin) {
    int c = letter.symbol().codePointAt(0);
    if (Character.isUpperCase(c) != Character.isUpperCase(latin) || !looksLike(c, latin)) {
      return false;
    }
    boolean shared = LATIN_CAPITALS.contains(UnicodeScript.of(c));
    String sound = Character.toString(Character.toLowerCase(latin));
    return shared && looksLike(Character.toUpperCase(c), Character.toUpperCase(latin))
        || letter.cases().stream()
            .flatMap(one -> one.spellings().stream())
            .anyMatch(spelling -> spelling.text().equalsIgnoreCase(sound));
  }

  private boolean looksLike(int a, int b) {
    return looks
        .getSkeleton(Character.toString(a))
        .equals(looks.getSkeleton(Character.toString(b)));
  }

  /** The sentence with its words repaired. */
  String repair(String sentence) {
    if (nativeOfLatin.isEmpty()) {
      return sentence;
    }
    return WORD.matcher(sentence).replaceAll(word -> Matcher.quoteReplacement(word(word)));
  }

  private String word(MatchResult found) {
    int[] letters = found.group().codePoints().toArray();
    IntPredicate isLatin = c -> UnicodeScript.of(c) == UnicodeScript.LATIN;
    int latin = (int) found.group().codePoints().filter(isLatin).count();
    int natives = (int) found.group().codePoints().filter(rules::isNative).count();
    if (latin == 0 || natives < latin) {
      return found.group();
    }
    for (int i = 0; i < letters.length; i++) {
      if (isLatin.test(letters[i])) {
        // A unit or a formula has a capital behind a small letter: μA, кB.
        boolean symbol =
            i > 0 && Character.isUpperCase(letters[i]) && Character.isLowerCase(letters[i - 1]);
        letters[i] = symbol ? NONE : nativeOfLatin.get(letters[i]);
      }
      if (letters[i] == NONE) {
        return found.group();
      }
    }
    repaired += latin;
    return new String(letters, 0, letters.length);
  }

  /** How many letters have been replaced. */
  long repaired() {
    return repaired;
  }
}
