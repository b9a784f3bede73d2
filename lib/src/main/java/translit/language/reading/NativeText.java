package translit.language.reading;

import static translit.language.WordCharacters.APOSTROPHES;

import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.text.UnicodeSetSpanner;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Native text written as a rule file writes it, so that a letter has one form: normal form NFC, the
 * Armenian ligatures taken apart, one kind of apostrophe within words, and nothing that is not
 * seen.
 */
public final class NativeText {
  /** The soft hyphen, and the byte order mark of a file that was appended to another. */
  private static final String NOT_SEEN = "\u00ad\ufeff";

  /** Normal form NFC leaves {@code ﬓ} to {@code ﬗ}, two letters each, as they are. */
  private static final Pattern LIGATURES = Pattern.compile("[\ufb13-\ufb17]");

  private final UnicodeSet ignored;
  private final Pattern apostrophes;
  private final String apostrophe;

  /**
   * Looks which apostrophe the rules write.
   *
   * @param script as Unicode names it
   * @param symbols the rules' letters and groups
   * @param ignored characters that the rules leave out, one after another
   */
  public NativeText(String script, Collection<String> symbols, String ignored) {
    this.ignored = new UnicodeSet().addAll(NOT_SEEN + ignored).freeze();
    List<String> kinds =
        APOSTROPHES
            .chars()
            .mapToObj(Character::toString)
            .filter(kind -> symbols.stream().anyMatch(symbol -> symbol.contains(kind)))
            .toList();
    apostrophe = kinds.size() == 1 ? kinds.get(0) : "";
    String letter = "\\p{Is" + script + "}";
    apostrophes = Pattern.compile("(?<=%s)[%s](?=%s)".formatted(letter, APOSTROPHES, letter));
  }

  private String without(String text) {
    return ignored.containsNone(text) ? text : new UnicodeSetSpanner(ignored).deleteFrom(text);
  }

  /**
   * Writes a text as the rules do.
   *
   * @param text of any kind
   * @return the text; what is no native letter and no apostrophe between two is as it was
   */
  public String normal(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    String plain = Normalizer.normalize(without(composed), Normalizer.Form.NFC);
    String letters =
        LIGATURES
            .matcher(plain)
            .replaceAll(found -> Normalizer.normalize(found.group(), Normalizer.Form.NFKC));
    return apostrophe.isEmpty()
        ? letters
        : apostrophes.matcher(letters).replaceAll(Matcher.quoteReplacement(apostrophe));
  }
}
