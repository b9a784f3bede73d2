package translit.corpus.wikitext;

import java.util.List;
import java.util.Map;
import org.apache.commons.text.translate.EntityArrays;

/** Decodes HTML's character entities. */
final class HtmlEntities {
  private HtmlEntities() {}

  /**
   * @param name what stands between {@code &} and {@code ;}
   * @return the characters meant, or an empty text if none
   */
  static String decode(String name) {
    if (name.startsWith("#")) {
      return numeric(name.substring(1));
    }
    String entity = "&" + name + ";";
    for (Map<CharSequence, CharSequence> table :
        List.of(
            EntityArrays.BASIC_UNESCAPE,
            EntityArrays.ISO8859_1_UNESCAPE,
            EntityArrays.HTML40_EXTENDED_UNESCAPE)) {
      CharSequence decoded = table.get(entity);
      if (decoded != null) {
        return decoded.toString();
      }
    }
    return name.equals("apos") ? "'" : "";
  }

  private static String numeric(String digits) {
    boolean hex = digits.startsWith("x") || digits.startsWith("X");
    try {
      int codePoint = hex ? Integer.parseInt(digits.substring(1), 16) : Integer.parseInt(digits);
      boolean usable =
          Character.isValidCodePoint(codePoint)
              && codePoint > 0
              && !(codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
      return usable ? Character.toString(codePoint) : "";
    } catch (NumberFormatException e) {
      return "";
    }
  }
}
