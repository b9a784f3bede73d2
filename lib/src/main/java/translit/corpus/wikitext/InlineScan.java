package translit.corpus.wikitext;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;
import org.apache.commons.text.translate.CharSequenceTranslator;
import org.apache.commons.text.translate.EntityArrays;
import org.apache.commons.text.translate.LookupTranslator;

/** Tags, bold and italic quotes, magic words, entities: what is left within the lines. */
final class InlineScan {
  private static final Set<String> PARAGRAPH =
      Set.of(
          "p div center blockquote poem ul ol dl tr td th h1 h2 h3 h4 h5 h6 hr caption".split(" "));
  private static final Set<String> ITEM = Set.of("li", "dd", "dt");

  /**
   * A tag with its slash and name; quotes; {@code __NOTOC__} and its kin in any language; an
   * entity. Each is bounded in length and possessive: the scan is linear.
   */
  private static final Pattern MARKUP =
      Pattern.compile(
          "(?=[<'_&])(?:"
              + "<(/?)([A-Za-z][A-Za-z0-9]{0,39}+)(?![A-Za-z0-9])[^<>]{0,999}+(?:>|(?=<))"
              + "|''++"
              + "|__[\\p{L}\\p{M}]{1,38}+__"
              + "|(&[A-Za-z0-9#]{1,11}+;))");

  private static final CharSequenceTranslator ENTITIES =
      StringEscapeUtils.UNESCAPE_HTML4.with(new LookupTranslator(EntityArrays.APOS_UNESCAPE));

  private InlineScan() {}

  static String strip(String text) {
    return MARKUP.matcher(text).replaceAll(found -> Matcher.quoteReplacement(shown(found)));
  }

  private static String shown(MatchResult markup) {
    if (markup.group(3) != null) {
      return decoded(markup.group(3));
    }
    String tag = markup.group(2) == null ? "" : markup.group(2).toLowerCase(Locale.ROOT);
    if (tag.equals("br")) {
      // Breaks the line without beginning a new one: in a list it is still the same item.
      return "\u2028";
    } else if (ITEM.contains(tag)) {
      return markup.group(1).isEmpty() ? "\n*" : "\n";
    }
    return PARAGRAPH.contains(tag) ? "\n" : "";
  }

  /** What names no character stays as it is. */
  private static String decoded(String entity) {
    try {
      String text = ENTITIES.translate(entity);
      int type = Character.getType(text.codePointAt(0));
      return type == Character.SURROGATE || text.equals("\0") ? entity : text;
    } catch (IllegalArgumentException e) {
      return entity; // a number beyond Unicode
    }
  }
}
