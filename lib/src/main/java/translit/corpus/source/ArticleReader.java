package translit.corpus.source;

import java.io.InputStream;
import java.util.Optional;

/** Reads one kind of file, article by article, holding no more than one of them. */
interface ArticleReader {
  /**
   * Hands over every whole article in the order of the file.
   *
   * @param in the unpacked file
   * @param articles takes them
   * @return where the file ends or breaks in the middle and what is missing, all that came before
   *     having been handed over; empty for a whole file
   */
  Optional<String> read(InputStream in, ArticleCounter articles);
}
