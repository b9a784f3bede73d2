package translit.corpus.source;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Optional;
import translit.common.TextLines;
import translit.common.TextSource;

/**
 * Reads a list in UTF-8: every line that is not blank is an article, whatever stands beside it.
 *
 * @param source says what is refused
 */
record LinesReader(TextSource source) implements ArticleReader {
  @Override
  public Optional<String> read(InputStream in, ArticleCounter articles) {
    TextLines lines = TextLines.ofProse(in, source);
    try {
      for (String line = lines.next(); line != null; line = lines.next()) {
        String text = Normalizer.normalize(line.strip(), Normalizer.Form.NFC);
        if (!text.isEmpty()) {
          articles.add(new Article(text, text, false));
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(articles.cutOff("", "line"));
    }
  }
}
