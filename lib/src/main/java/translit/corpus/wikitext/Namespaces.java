package translit.corpus.wikitext;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;

/**
 * Which link targets are shown as text. Pictures and categories are not, under whatever name the
 * wiki's language gives them; a dump lists those names in its head, but not those that a wiki had
 * earlier and still takes, by which a picture is known from its file's name.
 */
final class Namespaces {
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final String USUAL =
      "file image media category պատկեր նկար կատեգորիա файл зображення изображение категорія"
          + " категория αρχείο εικόνα κατηγορία";

  private static final Set<String> FILES =
      Set.of(
          ("jpg jpeg png svg gif tif tiff webp xcf djvu pdf ogg oga ogv opus mp3 mp4 wav flac mid"
                  + " midi webm")
              .split(" "));

  /** Marks of direction and other characters that are not seen. */
  private static final Pattern NOT_SEEN = Pattern.compile("\\p{Cf}");

  private final Set<String> hidden = new HashSet<>(List.of(USUAL.split(" ")));

  /** Takes a namespace from the dump's head: −2 is media, 6 files, 14 categories. */
  void learn(String key, String name) {
    if (key.equals("6") || key.equals("14") || key.equals("-2")) {
      hidden.add(canonical(name));
    }
  }

  /**
   * Whether a link vanishes from the text with its label.
   *
   * @param target what stands between {@code [[} and the first {@code |}
   */
  boolean hides(String target) {
    int colon = target.indexOf(':');
    if (colon <= 0) {
      // A leading colon makes even a category a link that is shown.
      return false;
    }
    String prefix = target.substring(0, colon).strip();
    // [[en:Name]] is the same article in another language, listed beside the text.
    return hidden.contains(canonical(prefix))
        || LANGUAGES.contains(prefix.replaceFirst("(?<=.)-.*", ""))
        || isFile(target, colon);
  }

  /**
   * Whether a file stands behind a namespace. Its name has no colon, so {@code commons:File:a.jpg}
   * is a page of another wiki, and {@code A#/media/File:a.jpg} is a place on the page {@code A}.
   */
  private static boolean isFile(String target, int colon) {
    return target.indexOf(':', colon + 1) < 0
        && StringUtils.containsNone(target.substring(0, colon), "#/")
        && FILES.contains(canonical(target.substring(target.lastIndexOf('.') + 1)));
  }

  private static String canonical(String name) {
    String seen = NOT_SEEN.matcher(name).replaceAll("").replace('_', ' ').strip();
    return Normalizer.normalize(seen, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
