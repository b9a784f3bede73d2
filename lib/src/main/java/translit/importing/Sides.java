package translit.importing;

import com.ibm.icu.lang.UCharacter;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import translit.importing.reading.Notes;
import translit.importing.reading.Pair;
import translit.importing.reading.Scripts;

/**
 * Turns pairs so that the native string is on the left, and leaves out those that are no letter and
 * its spelling.
 */
final class Sides {
  /** What is longer is a word. */
  static final int LONGEST_GROUP = 4;

  /** What is longer is a name or a description. */
  private static final int LONGEST_SPELLING = 12;

  /** The share of native strings for which a source's own direction has to say something. */
  private static final double MOST = 0.8;

  /** Forms of letters that no text is written in. */
  private static final Pattern PRESENTATION = Pattern.compile("[\ufb00-\ufdff\ufe70-\ufefe]");

  /** The circle that tables show marks on, and direction marks. */
  private static final Pattern NOT_MEANT = Pattern.compile("[\u25cc\u200e\u200f\ufeff\u2060]");

  private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
  private static final Pattern CODE_POINT = Pattern.compile("(?:U\\+|0x|&#x)([0-9a-fA-F]{4,5});?");

  private final Scripts scripts;
  private final Notes notes;

  Sides(Scripts scripts, Notes notes) {
    this.scripts = scripts;
    this.notes = notes;
  }

  List<Pair> nativeFirst(List<Pair> pairs) {
    List<Pair> romanized = new ArrayList<>();
    List<Pair> typed = new ArrayList<>();
    for (Pair pair : pairs) {
      boolean left = scripts.hasNative(pair.left());
      boolean right = scripts.hasNative(pair.right());
      if (left && right) {
        notes.add("both sides have native letters", pair.toString());
      } else if (left && isUsable(pair)) {
        romanized.add(pair);
      } else if (right && !pair.left().isEmpty() && isUsable(pair.turned())) {
        typed.add(pair.turned());
      } else if (!left && !right) {
        neither(pair);
      }
    }
    return oneDirection(romanized, typed);
  }

  private void neither(Pair pair) {
    if (scripts.isOther(pair.left() + pair.right())) {
      notes.add(
          "letters of another script than " + scripts.name() + " are left out", pair.toString());
    } else if (pair.left().codePoints().noneMatch(Character::isLetterOrDigit)
        && !pair.left().isEmpty()
        && pair.left().length() < 3) {
      notes.add("signs are left out: \"writing\" is where they go", pair.toString());
    }
  }

  private boolean isUsable(Pair pair) {
    String text = pair.left();
    String latin = pair.right();
    if (!scripts.isAllNative(text)) {
      notes.add("patterns, and whatever else is no letter or group, are left out", pair.toString());
    } else if (PRESENTATION.matcher(text).find()) {
      notes.add("presentation forms are left out: text is not written in them", pair.toString());
    } else if (text.codePointCount(0, text.length()) > LONGEST_GROUP) {
      notes.add("words are left out; see \"words\" of the guide", pair.toString());
    } else if (scripts.isOther(latin)) {
      notes.add("spellings with letters of a third script are left out", pair.toString());
    } else if (latin.codePointCount(0, latin.length()) > LONGEST_SPELLING
        || latin.codePoints().anyMatch(c -> Character.isISOControl(c))
        || latin.matches(".*\\s.*")) {
      notes.add("what is too long for a spelling, or has a space, is left out", pair.toString());
    } else {
      return true;
    }
    return false;
  }

  /**
   * Where a source has a table for each direction, the one of romanizing is taken if it is whole:
   * the other has to type letters that nobody romanizes so.
   */
  private List<Pair> oneDirection(List<Pair> romanized, List<Pair> typed) {
    Set<String> all = new HashSet<>();
    Set<String> own = new HashSet<>();
    romanized.forEach(pair -> own.add(pair.left()));
    all.addAll(own);
    typed.forEach(pair -> all.add(pair.left()));
    if (!own.isEmpty() && !typed.isEmpty() && own.size() >= MOST * all.size()) {
      notes.add(
          "a table from Latin to native letters stands there too and is not used (%d entries)"
              .formatted(typed.size()));
      return romanized;
    }
    List<Pair> both = new ArrayList<>(romanized);
    both.addAll(typed);
    return both;
  }

  /** A pair in normal form, without escapes and what only shows it. */
  static Pair clean(Pair pair) {
    return new Pair(clean(pair.left()), clean(pair.right()), pair.weight(), pair.part());
  }

  private static String clean(String text) {
    String plain =
        ESCAPED
            .matcher(text)
            .replaceAll(
                one ->
                    Matcher.quoteReplacement(
                        Character.toString(Integer.parseInt(one.group(1), 16))));
    plain = CODE_POINT.matcher(plain).matches() ? codePoint(plain) : plain;
    return Normalizer.normalize(
        NOT_MEANT.matcher(plain).replaceAll("").strip(), Normalizer.Form.NFC);
  }

  private static String codePoint(String name) {
    int value = Integer.parseInt(CODE_POINT.matcher(name).replaceFirst("$1"), 16);
    return UCharacter.isDefined(value) ? Character.toString(value) : name;
  }
}
