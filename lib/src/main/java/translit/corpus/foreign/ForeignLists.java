package translit.corpus.foreign;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import translit.corpus.ForeignHalf;

/**
 * The lists of {@code data/foreign}, which the build puts on the class path, so that they are there
 * wherever the library is. What is open-ended is halved; the few units, endings of files and
 * domains that there are belong to both halves.
 *
 * @param common the most common English words, small
 * @param words other English words, small
 * @param phrases English, of two words or more
 * @param names of brands, products and people, one word each
 * @param acronyms as they are written
 * @param hosts without their domain
 * @param users what names of users are made of
 * @param tags without {@code #}
 * @param domains without a dot in front
 * @param endings of files
 * @param units of measure and currencies
 */
record ForeignLists(
    List<String> common,
    List<String> words,
    List<String> phrases,
    List<String> names,
    List<String> acronyms,
    List<String> hosts,
    List<String> users,
    List<String> tags,
    List<String> domains,
    List<String> endings,
    List<String> units) {

  /** Reads one half. */
  static ForeignLists of(ForeignHalf half) {
    return of(half, half("words", half));
  }

  /** Reads the training half, with the words that nothing is measured on. */
  static ForeignLists forTraining() {
    List<String> words =
        Stream.of("words", "more-words")
            .flatMap(list -> half(list, ForeignHalf.TRAINING).stream())
            .toList();
    return of(ForeignHalf.TRAINING, words);
  }

  private static ForeignLists of(ForeignHalf half, List<String> words) {
    return new ForeignLists(
        half("common-words", half),
        words,
        half("phrases", half),
        half("names", half),
        half("acronyms", half),
        half("hosts", half),
        half("users", half),
        half("tags", half),
        all("domains"),
        all("endings"),
        all("units"));
  }

  static List<String> half(String list, ForeignHalf half) {
    return all(list).stream().filter(half::has).toList();
  }

  private static List<String> all(String list) {
    String file = list + ".txt";
    try (InputStream in = ForeignLists.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
