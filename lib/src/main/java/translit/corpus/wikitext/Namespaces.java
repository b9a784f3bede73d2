package translit.corpus.wikitext;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which link targets are shown as text. Pictures and categories are not, under whatever name the
 * wiki's language gives them; a dump lists those names in its head.
 */
final class Namespaces {
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final String USUAL =
      "file image media category պատկեր նկար կատեգորիա файл зображення изображение категорія"
          + " категория αρχείο εικόνα κατηγορία";

  private final Set<String> hidden = new HashSet<>(List.of(USUAL.split(" ")));

  /** Takes a namespace from the dump's head: −2 is media, 6 files, 14 categories. */
  void learn(String key, String name) {
    if (key.equals("6") || key.equals("14") || key.equals("-2")) {
      hidden.add(name.strip().toLowerCase(Locale.ROOT));
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
    String prefix = target.substring(0, colon).strip().replace('_', ' ');
    // [[en:Name]] is the same article in another language, listed beside the text.
    return hidden.contains(prefix.toLowerCase(Locale.ROOT))
        || LANGUAGES.contains(prefix.replaceFirst("(?<=.)-.*", ""));
  }
}
