package translit.importing.reading;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import translit.common.InputException;

/**
 * One of ICU's transforms, or rules in its language: each letter is transliterated alone, and
 * beside each other letter, so that much of what depends on neighbours becomes cases.
 */
public final class IcuTransform {
  /** So many letters are tried in pairs. */
  private static final int MOST_IN_PAIRS = 150;

  private IcuTransform() {}

  /** The transform of a name; empty if ICU has none. */
  public static Optional<Transliterator> named(String id) {
    try {
      return Optional.of(Transliterator.getInstance(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Names of ICU's that have a word in common with one that is none. */
  public static List<String> similar(String id) {
    String word = id.replaceAll("[^\\p{L}].*", "").toLowerCase(Locale.ROOT);
    return Collections.list(Transliterator.getAvailableIDs()).stream()
        .filter(name -> name.contains("Latin") || name.contains("Latn"))
        .filter(name -> !word.isEmpty() && name.toLowerCase(Locale.ROOT).startsWith(word))
        .limit(5)
        .toList();
  }

  public static SourceTable of(Transliterator transform, String code, String script, Notes notes) {
    SourceTable table = new SourceTable();
    UnicodeSet letters = letters(transform, code, script);
    fill(transform, letters, table, notes);
    return table;
  }

  /** Rules as CLDR has them in text files. */
  static SourceTable ofRules(String text, Notes notes) {
    Scripts scripts = Scripts.ofMost(List.of(Pair.of(text, "", "")));
    UnicodeSet letters = new UnicodeSet().addAll(text).retainAll(ofScript(scripts));
    SourceTable table = new SourceTable();
    Transliterator forward = compiled(text, Transliterator.FORWARD);
    boolean isRomanizing =
        letters.stream().anyMatch(letter -> !forward.transliterate(letter).equals(letter));
    // Rules for both directions may begin with the Latin side.
    fill(isRomanizing ? forward : compiled(text, Transliterator.REVERSE), letters, table, notes);
    return table;
  }

  private static Transliterator compiled(String rules, int direction) {
    try {
      return Transliterator.createFromRules("imported", rules, direction);
    } catch (IllegalArgumentException e) {
      throw new InputException("not rules of a transform as ICU reads them: " + e.getMessage(), e);
    }
  }

  /** Those of the language, or of the script, or all that the transform changes. */
  private static UnicodeSet letters(Transliterator transform, String code, String scriptName) {
    UnicodeSet letters = new UnicodeSet();
    if (!code.isEmpty()) {
      letters = lettersOf(code);
    }
    if (!scriptName.isEmpty()) {
      UnicodeSet script = ofScript(Scripts.named(scriptName));
      letters = letters.containsSome(script) ? letters.retainAll(script) : script;
    } else if (letters.isEmpty()) {
      letters = transform.getSourceSet().retainAll(new UnicodeSet("[[:L:][:M:]-[:Script=Latin:]]"));
      int[] scripts =
          letters.stream().mapToInt(s -> UScript.getScript(s.codePointAt(0))).distinct().toArray();
      if (scripts.length > 3 || scripts.length == 0) {
        throw new InputException(
            "the transform %s is for several scripts%s: name one with --script, such as Cyrillic, or a"
                    .formatted(
                        transform.getID(),
                        code.isEmpty() ? "" : ", and ICU has no letters of the language " + code)
                + " language with --code");
      }
    }
    return letters;
  }

  /** The letters of a language; none if ICU does not have it, since it would give another's. */
  private static UnicodeSet lettersOf(String code) {
    ULocale language = ULocale.forLanguageTag(code);
    boolean known =
        Stream.of(ULocale.getAvailableLocales())
            .anyMatch(one -> one.getLanguage().equals(language.getLanguage()));
    return known
        ? LocaleData.getInstance(language)
            .getExemplarSet(0, LocaleData.ES_STANDARD)
            .removeAllStrings()
        : new UnicodeSet();
  }

  private static UnicodeSet ofScript(Scripts scripts) {
    UnicodeSet letters =
        new UnicodeSet(
            "[[:Script=%s:]&[[:L:][:M:]]]".formatted(UScript.getShortName(scripts.code())));
    if (scripts.code() == UScript.ARABIC) {
      letters.add(0x64b, 0x655);
    }
    return letters.remove(0xfb00, 0xfdff).remove(0xfe70, 0xfeff);
  }

  private static void fill(
      Transliterator transform, UnicodeSet letters, SourceTable table, Notes notes) {
    List<String> small = new ArrayList<>();
    for (String letter : letters) {
      String latin = transform.transliterate(letter);
      String lower = LetterCase.small(letter);
      if (latin.codePoints().anyMatch(letters::contains)) {
        notes.add("letters that the transform leaves as they are", letter);
      } else if (!LetterCase.isCapital(letter)
          || !LetterCase.small(latin).equals(LetterCase.small(transform.transliterate(lower)))) {
        small.add(letter);
      }
    }
    if (small.size() > MOST_IN_PAIRS) {
      notes.add(
          ("%d letters are too many to look at them in pairs, so that nothing that depends on"
                  + " neighbours is carried over: --code limits them to a language's")
              .formatted(small.size()));
      small.forEach(letter -> table.add(Pair.of(letter, transform.transliterate(letter), "")));
    } else {
      new InPairs(transform, small, notes).addTo(table);
    }
  }
}
