package translit.network.decoding;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

  private static final String BEHIND_HOST =
      "(?:[/?#][^\\s<>\"«»“”„]*[^\\s<>\"«»“”„'’.,:;!?)\\]]|/)?(?![\\p{L}\\p{M}\\p{N}@_])";

  /**
   * A host without a scheme, such as {@code example.am}, and what follows it. Its end is small or
   * all capitals: {@code Lav.Es} are two words without a space.
   */
  private static final Pattern HOST =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}\\p{N}@._-])((?:[A-Za-z0-9][A-Za-z0-9-]*\\.)+([a-z]{2,}|[A-Z]{2,}))(?::\\d+)?"
              + BEHIND_HOST);

  /**
   * A quotation mark, a sign at the end, or an ending as in {@code www.example.am-um}: no part of
   * an address.
   */
  private static final Pattern TAIL =
      Pattern.compile(
          "[»“”„].*|[^\\p{L}\\p{M}\\p{N}/&=#%_-]+$|(?<=^(?:\\w{1,9}://)?[^/?#]{1,250}\\.\\p{L}{2,63})-\\p{L}+$");

  /** Shortest host that is known without anything behind it: {@code n.sh} is an abbreviation. */
  private static final int SHORTEST = "x.com".length();

  /** The machine itself, which has no domain. */
  private static final Pattern LOCAL =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}\\p{N}@._-])(?:[\\w.+-]+@localhost(?![\\w@.-])|localhost:\\d+"
              + BEHIND_HOST
              + ")");

  /** Ends that words of no language here are, of hosts that need no second look. */
  private static final Set<String> GENERIC = Set.of("com", "org", "net", "info", "edu", "gov");

  /** What has a scheme but no two slashes, and the query of an address alone. */
  private static final Pattern SCHEME =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}\\p{N}_])(?i:mailto|magnet|tel|urn|xmpp|skype|geo):(?=[\\w?+@])"
              + "[^\\s<>\"«»“”„]*[\\p{L}\\p{M}\\p{N}/=]"
              + "|(?<![^\\s(\"«“„])[?&]\\w+=[\\w.%+-]*\\w(?:&\\w+=[\\w.%+-]*\\w)*(?![\\w=])");

  /** A place among files: two folders or more, or one behind {@code ~}, {@code .} or a drive. */
  private static final Pattern PATH =
      Pattern.compile(
          "(?<![^\\s(\"«“„])(?:(?:/[\\w.+-]*\\w){2,}/?|(?:~|\\.{1,2})(?:/[\\w.+-]*\\w)+/?"
              + "|[A-Za-z]:\\\\(?:[\\w.+\\\\-]*[\\w\\\\])?)(?![\\p{L}\\p{M}\\p{N}_])");

  /** Names of files without an ending, or of nothing but one. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}\\p{N}@._-])(?:(?:Docker|Make|Gem|Jenkins|Proc|Vagrant)file(?:\\.[a-z]+)?"
              + "|a\\.out|\\.(?:bash_profile|bashrc|dockerignore|editorconfig|env|gitattributes|gitignore"
              + "|gitmodules|htaccess|npmrc|profile|ssh|vimrc|zshrc))(?![\\p{L}\\p{M}\\p{N}_])");

  /** Short names end otherwise: {@code n.sh.} is an abbreviation. */
  private static final Pattern FILE =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}\\p{N}@])[\\w~.%+/\\\\-]*\\w(?:(?<=\\w\\w)\\.(?i:ai|c|cs|go|h|kt|pl|ps|sh|ts|vb)"
              + "|\\.(?i:7z|aac|apk|avi|bak|bat|bib|bin|bmp|bz2|cfg|class|conf|cpp|css|csv|dat|db|deb|djvu"
              + "|dll|dmg|docx?|epub|exe|flac|gif|gz|heic|html?"
              + "|ico|in[if]|ipynb|iso|jar|java|jpe?g|js|json|jsx|key|log|lua|m4[av]|md|mkv|mobi|mov|mp[34g]|mpeg"
              + "|msi|od[pst]|og[gv]|otf|pdf|php|png|pptx?|properties|ps1|psd|py|rar|rb|rpm|rs|rtf|sql"
              + "|srt|svg|swf|sys|tar|tex|tgz|tiff?|tmp|toml|torrent|tsv|tsx|tt[cf]|txt|vcf|vue|wav|web[mp]"
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
  private final String country;

  /**
   * @param atSignIsLetter whether the rules type {@code @} for a letter: then a handle is sure only
   *     if it has an underscore or a digit
   * @param country of the language, as hosts end there, such as {@code am}; whoever has names of
   *     hosts in it has them from native words
   */
  Addresses(boolean atSignIsLetter, String country) {
    this.atSignIsLetter = atSignIsLetter;
    this.country = country;
  }

  /** What may tell that a host is two words without a space behind a full stop. */
  interface Doubt {
    /** {@return whether all words between two places among the code points are surely native} */
    boolean isNative(int from, int to);
  }

  /** Which of some code points belong to one. */
  boolean[] in(int[] characters, Doubt doubt) {
    boolean[] found = new boolean[characters.length];
    String text = new String(characters, 0, characters.length);
    if (StringUtils.containsAny(text, ".@:#/=") || text.contains("file")) {
      for (LinkSpan link : LINKS.extractLinks(text)) {
        int start = link.getBeginIndex();
        String address = TAIL.matcher(text.substring(start, link.getEndIndex())).replaceFirst("");
        if (link.getType() != LinkType.EMAIL || isMail(address)) {
          mark(text, start, start + address.length(), found);
        }
      }
      for (Matcher host = HOST.matcher(text); host.find(); ) {
        if (host.group().length() >= SHORTEST
            && DomainValidator.getInstance().isValid(host.group(1))
            && !(isDoubtful(host)
                && doubt.isNative(
                    text.codePointCount(0, host.start()), text.codePointCount(0, host.end())))) {
          mark(text, host.start(), host.end(), found);
        }
      }
      for (Pattern pattern : List.of(FILE, NAMED, PATH, LOCAL, SCHEME, TAG, VERSION)) {
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

  /**
   * Whether it may be two words, as {@code barev.es}: the end of a host is a word of some language.
   */
  private boolean isDoubtful(Matcher host) {
    String end = host.group(2).toLowerCase(Locale.ROOT);
    return host.group().indexOf('.') == host.group().length() - end.length() - 1
        && !GENERIC.contains(end)
        && !end.equals(country);
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
