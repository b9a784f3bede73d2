package translit.network.decoding;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.validator.routines.DomainValidator;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/**
 * What is surely an address, an e-mail, a handle, a tag, a version or the name of a file, whatever
 * a network says: it passes untouched.
 */
final class Addresses {
  private static final LinkExtractor LINKS =
      LinkExtractor.builder()
          .linkTypes(EnumSet.of(LinkType.URL, LinkType.WWW, LinkType.EMAIL))
          .build();

  /** A host without a scheme, such as {@code example.am}, and what follows it. */
  private static final Pattern HOST =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}\\p{N}@._-])((?:[a-z0-9][a-z0-9-]*\\.)+[a-z]{2,})(?::\\d+)?"
              + "(?:[/?#][^\\s<>\"«»“”„]*[^\\s<>\"«»“”„'’.,:;!?)\\]]|/)?(?![\\p{L}\\p{M}\\p{N}@_])");

  /**
   * A quotation mark, a sign at the end, or an ending as in {@code www.example.am-um}: no part of
   * an address.
   */
  private static final Pattern TAIL =
      Pattern.compile(
          "[»“”„].*|[^\\p{L}\\p{M}\\p{N}/&=#%_-]+$|(?<=^(?:\\w{1,9}://)?[^/?#]{1,250}\\.\\p{L}{2,63})-\\p{L}+$");

  /** Shortest host that is known without anything behind it: {@code n.sh} is an abbreviation. */
  private static final int SHORTEST = "x.com".length();

  /** Short names end otherwise: {@code n.sh.} is an abbreviation. */
  private static final Pattern FILE =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}\\p{N}@])[\\w~.%+/\\\\-]*\\w(?:(?<=\\w\\w)\\.(?i:ai|c|go|h|kt|pl|ps|sh|ts)"
              + "|\\.(?i:7z|aac|apk|avi|bak|bat|bib|bin|bmp|bz2|cfg|class|conf|cpp|css|csv|dat|db|deb|djvu"
              + "|dll|dmg|docx?|epub|exe|flac|gif|gz|heic|html?"
              + "|ico|in[if]|ipynb|iso|jar|java|jpe?g|js|json|key|log|lua|m4[av]|md|mkv|mobi|mov|mp[34g]|mpeg"
              + "|msi|od[pst]|og[gv]|otf|pdf|php|png|pptx?|psd|py|rar|rb|rpm|rs|rtf|sql"
              + "|srt|svg|swf|sys|tar|tex|tgz|tiff?|tmp|torrent|tsv|tt[cf]|txt|vcf|wav|web[mp]"
              + "|wma|wmv|woff2?|xlsx?|xml|xz|ya?ml|zip))(?![\\p{L}\\p{M}\\p{N}_])");

  /** A name behind a sign that is typed for a letter too. */
  private static final Pattern HANDLE =
      Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}@_.])@[A-Za-z0-9_]+(?:[.-][A-Za-z0-9_]+)*");

  /** A tag is a link by its name. */
  private static final Pattern TAG =
      Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}&/#_])#[\\p{N}_]*\\p{L}[\\p{L}\\p{M}\\p{N}_]*");

  /** Such as {@code v2.0.1}. */
  private static final Pattern VERSION =
      Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}.])[vV]\\d+(?:\\.\\d+)+(?![\\p{L}\\p{M}\\p{N}])");

  private final boolean atSignIsLetter;

  /**
   * @param atSignIsLetter whether the rules type {@code @} for a letter: then a handle is sure only
   *     if it has an underscore or a digit
   */
  Addresses(boolean atSignIsLetter) {
    this.atSignIsLetter = atSignIsLetter;
  }

  /** Which of some code points belong to one. */
  boolean[] in(int[] characters) {
    boolean[] found = new boolean[characters.length];
    if (Arrays.stream(characters).anyMatch(c -> ".@:#".indexOf(c) >= 0)) {
      String text = new String(characters, 0, characters.length);
      for (LinkSpan link : LINKS.extractLinks(text)) {
        int start = link.getBeginIndex();
        String address = TAIL.matcher(text.substring(start, link.getEndIndex())).replaceFirst("");
        if (link.getType() != LinkType.EMAIL || isMail(address)) {
          mark(text, start, start + address.length(), found);
        }
      }
      for (Matcher host = HOST.matcher(text); host.find(); ) {
        if (host.group().length() >= SHORTEST
            && DomainValidator.getInstance().isValid(host.group(1))) {
          mark(text, host.start(), host.end(), found);
        }
      }
      for (Pattern pattern : List.of(FILE, TAG, VERSION)) {
        for (Matcher name = pattern.matcher(text); name.find(); ) {
          mark(text, name.start(), name.end(), found);
        }
      }
      for (Matcher handle = HANDLE.matcher(text); handle.find(); ) {
        if (!atSignIsLetter || handle.group().matches(".*[_\\d].*")) {
          mark(text, handle.start(), handle.end(), found);
        }
      }
    }
    return found;
  }

  /** A word with the letter and a full stop before the next word is none: {@code ham@nkav.inch}. */
  private boolean isMail(String address) {
    return !atSignIsLetter
        || DomainValidator.getInstance().isValid(StringUtils.substringAfterLast(address, "@"));
  }

  private static void mark(String text, int start, int end, boolean[] found) {
    int from = text.codePointCount(0, start);
    Arrays.fill(found, from, from + text.codePointCount(start, end), true);
  }
}
