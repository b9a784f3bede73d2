package translit.corpus.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Optional;
import translit.common.TextSource;
import translit.common.Utf8Reader;

/**
 * Reads a list in UTF-8: every line that is not blank is an article, whatever stands beside it.
 *
 * @param source says what is refused
 */
record LinesReader(TextSource source) implements ArticleReader {
  @Override
  public Optional<String> read(InputStream in, ArticleCounter articles) {
    BufferedReader lines = new BufferedReader(Utf8Reader.ofProse(in, source));
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
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
