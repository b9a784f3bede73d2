package translit.corpus.wikitext;

import java.util.Locale;
import java.util.Set;

/**
 * The few templates that stand for words within a sentence, which would have a hole without them.
 */
final class InlineTemplates {
  private static final int LONGEST = 300;

  /** Show their last argument: a foreign word, or words that must stay on one line. */
  private static final Set<String> SHOW_LAST =
      Set.of("lang", "nobr", "nowrap", "s", "num", "small", "smallcaps", "angle bracket");

  /** Show their second argument, or else their first: links to what no article exists for yet. */
  private static final Set<String> SHOW_LABEL =
      Set.of("iw", "ill", "нп", "не перекладено", "не переведено", "redwd");

  private InlineTemplates() {}

  /** What the template between two places of the text leaves in it; mostly nothing. */
  static String text(String text, int start, int end) {
    if (end - start > LONGEST || end - start < 5) {
      return "";
    }
    String inner = text.substring(start + 2, end - 2);
    if (inner.contains("{{") || inner.contains("\n") || inner.contains("[[")) {
      return "";
    }
    String[] parts = inner.split("\\|", -1);
    String name = parts[0].strip().toLowerCase(Locale.ROOT);
    if (parts.length < 2) {
      return "";
    }
    String shown = "";
    if (SHOW_LAST.contains(name) || name.startsWith("lang-")) {
      shown = parts[parts.length - 1];
    } else if (SHOW_LABEL.contains(name)) {
      shown = parts.length > 2 && !parts[2].isBlank() ? parts[2] : parts[1];
    } else if (name.equals("convert") && parts.length > 2) {
      shown = parts[1] + " " + parts[2];
    }
    // A named argument is a setting, no text.
    return shown.contains("=") ? "" : shown.strip();
  }
}
