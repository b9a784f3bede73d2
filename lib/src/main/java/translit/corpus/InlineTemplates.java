package translit.corpus;

import java.util.Locale;
import java.util.Set;

/**
 * The few templates that stand for words within a sentence, which would have a hole without them.
 */
final class InlineTemplates {
  private static final int LONGEST = 300;

  /** Show their last argument: text in another language, or text that must not be broken. */
  private static final Set<String> LAST =
      Set.of("lang", "nobr", "nowrap", "s", "iw", "не переведено", "нп", "abbr", "small");

  private InlineTemplates() {}

  /** What the template between two places of the text leaves in it; mostly nothing. */
  static String text(String text, int start, int end) {
    if (end - start > LONGEST || end - start < 5) {
      return "";
    }
    String inner = text.substring(start + 2, end - 2);
    int pipe = inner.indexOf('|');
    if (pipe < 0 || inner.contains("{{") || inner.contains("\n")) {
      return "";
    }
    String name = inner.substring(0, pipe).strip().toLowerCase(Locale.ROOT);
    if (LAST.contains(name) || name.startsWith("lang-")) {
      String argument = inner.substring(inner.lastIndexOf('|') + 1);
      return argument.contains("=") || argument.contains("]]") ? "" : argument;
    }
    return "";
  }
}
