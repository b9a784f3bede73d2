package translit.corpus.source;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Optional;

/**
 * Reads a CirrusSearch index dump: JSON lines, first an index line that names a page, then the page
 * with {@code title}, {@code namespace}, {@code text} and much else, which is passed over unread.
 */
final class CirrusReader implements ArticleReader {
  private static final int LONGEST_TEXT = 64 << 20;
  private static final ObjectReader LINES =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(LONGEST_TEXT).build())
                  .build())
          .build()
          .readerFor(Line.class);

  /** The fields of one line that matter here, of whatever shape; null where there is none. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Line(
      JsonNode index,
      @JsonProperty("page_id") JsonNode pageId,
      JsonNode title,
      JsonNode namespace,
      JsonNode text,
      JsonNode timestamp) {}

  private String indexedId = "";

  @Override
  public Optional<String> read(InputStream in, ArticleCounter articles) {
    try (MappingIterator<Line> lines = LINES.readValues(in)) {
      while (lines.hasNextValue()) {
        handOver(lines.nextValue(), articles);
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(
          "cut off after " + articles.count() + " whole articles; the rest is missing");
    }
  }

  private void handOver(Line line, ArticleCounter articles) {
    if (line.index != null && line.index.isObject()) {
      indexedId = text(line.index.get("_id"));
      return;
    }
    String id = text(line.pageId).isEmpty() ? indexedId : text(line.pageId);
    String text = text(line.text);
    indexedId = "";
    if (line.namespace != null && line.namespace.asInt(-1) == 0 && !text.isBlank()) {
      articles.add(
          new Article(
              id.isEmpty() ? text(line.title) : id,
              Normalizer.normalize(text, Normalizer.Form.NFC),
              true),
          text(line.timestamp));
    }
  }

  /** A value of another shape than expected counts as empty. */
  private static String text(JsonNode value) {
    return value == null ? "" : value.asText("");
  }
}
