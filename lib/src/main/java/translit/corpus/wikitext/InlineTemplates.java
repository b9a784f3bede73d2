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

  /**
   * What a template leaves in the text; mostly nothing.
   *
   * @param template with its braces
   */
  static String shown(String template) {
    String inner = template.substring(2, template.length() - 2);
    String[] parts = inner.split("\\|", -1);
    if (template.length() > LONGEST
        || parts.length < 2
        || inner.contains("{{")
        || inner.contains("\n")
        || inner.contains("[[")) {
      return "";
    }
    String name = parts[0].strip().toLowerCase(Locale.ROOT);
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
