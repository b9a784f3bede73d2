package translit.language.rules;

import static translit.language.rules.Faults.refuse;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import translit.common.InputException;

/** What can stand in a native text: a letter, a group or a neighbour. */
final class NativeString {
  private static final Set<String> SCRIPTS =
      Stream.of(UnicodeScript.values()).map(NativeString::title).collect(Collectors.toSet());

  private NativeString() {}

  static UnicodeScript script(String name) {
    try {
      return UnicodeScript.forName(name);
    } catch (IllegalArgumentException e) {
      throw new InputException(
          "\"script\": Unicode knows no script '"
              + name
              + "', expected "
              + Json.meant(name, SCRIPTS).orElse("a name such as Armenian"));
    }
  }

  static void check(String at, String text, UnicodeScript script) {
    refuse(text.isEmpty(), at + ": empty string, expected a native letter");
    refuse(
        !Normalizer.isNormalized(text, Normalizer.Form.NFC),
        at
            + " is not in Unicode normal form NFC, expected "
            + codePoints(Normalizer.normalize(text, Normalizer.Form.NFC))
            + " in place of "
            + codePoints(text));
    refuse(
        script != UnicodeScript.LATIN
            && text.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.LATIN),
        at
            + " is Latin, expected a letter of the script "
            + title(script)
            + ", which may look alike");
  }

  /** What looks the same on paper, told apart: {@code 'ё' (U+0451)}. */
  private static String codePoints(String text) {
    return "'"
        + text
        + "'"
        + text.codePoints()
            .mapToObj(c -> String.format(Locale.ROOT, "U+%04X", c))
            .collect(Collectors.joining(" ", " (", ")"));
  }

  private static String title(UnicodeScript script) {
    return script.name().charAt(0) + script.name().substring(1).toLowerCase(Locale.ROOT);
  }
}
