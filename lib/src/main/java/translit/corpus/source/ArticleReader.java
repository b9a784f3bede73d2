package translit.corpus.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** Reads one kind of file, article by article, holding no more than one of them. */
interface ArticleReader {
  /**
   * Hands over every whole article in the order of the file.
   *
   * @return what the content says of its own age: the newest revision's day as {@code 2023-04-30},
   *     or an empty text
   * @throws CutOffException if the file ends or breaks in the middle; all that came before it has
   *     been handed over
   */
  String read(InputStream in, Consumer<Article> sink) throws IOException;
}
