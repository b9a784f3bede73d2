package translit.corpus.source;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Optional;

/**
 * Reads a CirrusSearch index dump: JSON lines, first an index line that names a page, then the page
 * with {@code title}, {@code namespace}, {@code text} and much else, which is passed over unread. A
 * page without a namespace is an article.
 */
final class CirrusReader implements ArticleReader {
  /** Bytes of a line, some times the longest of an article: a longer one is broken. */
  private static final int LONGEST_LINE = 1 << 25;

  private static final ObjectReader LINE =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(LONGEST_LINE).build())
                  .build())
          .build()
          .readerFor(Line.class)
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

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

  /** A line that cannot be read is lost alone; the last one, without its end, was cut off. */
  @Override
  public Optional<String> read(InputStream in, ArticleCounter articles) {
    boolean whole = true;
    boolean tooLong = false;
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try {
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (b == '\n') {
          if (tooLong || !readLine(line, articles)) {
            articles.addBroken();
          }
          tooLong = false;
        } else if (!tooLong) {
          line.write(b);
          if (line.size() > LONGEST_LINE) { // the rest is passed over, not kept
            tooLong = true;
            line = new ByteArrayOutputStream();
            indexedId = "";
          }
        }
      }
    } catch (IOException e) {
      whole = false;
    }
    return !tooLong && readLine(line, articles) && whole
        ? Optional.empty()
        : Optional.of(articles.cutOff("", "whole article"));
  }

  /** Whether a line was as it should be; a blank one is. */
  private boolean readLine(ByteArrayOutputStream bytes, ArticleCounter articles) {
    byte[] line = bytes.toByteArray();
    bytes.reset();
    try {
      if (!isBlank(line)) {
        handOver(LINE.readValue(line), articles);
      }
      return true;
    } catch (IOException e) {
      indexedId = ""; // it may have named another page
      return false;
    }
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (!Character.isWhitespace(b & 0xff)) {
        return false;
      }
    }
    return true;
  }

  private void handOver(Line line, ArticleCounter articles) {
    if (line.index != null && line.index.isObject()) {
      indexedId = text(line.index.get("_id"));
      return;
    }
    String id = text(line.pageId).isEmpty() ? indexedId : text(line.pageId);
    String text = text(line.text);
    indexedId = "";
    boolean article = line.namespace == null || line.namespace.asInt(-1) == 0;
    if (article && !text.isBlank()) {
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
