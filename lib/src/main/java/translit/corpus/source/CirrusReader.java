package translit.corpus.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.function.Consumer;

/**
 * Reads a CirrusSearch index dump: JSON lines, first an index line that names a page, then the page
 * with {@code title}, {@code namespace}, {@code text} and much else, which is passed over unread.
 */
final class CirrusReader implements ArticleReader {
  private static final int LONGEST_TEXT = 64 << 20;

  private String indexedId = "";
  private String newestRevision = "";
  private long articles;

  /** The fields of one line that matter here. */
  private static final class Line {
    private String id = "";
    private String title = "";
    private String text = "";
    private String day = "";
    private int namespace = -1;
    private boolean isIndex;
  }

  @Override
  public String read(InputStream in, Consumer<Article> sink) throws IOException {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder().maxStringLength(LONGEST_TEXT).build())
            .build();
    try (JsonParser json = factory.createParser(in)) {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.START_OBJECT) {
          handOver(line(json), sink);
        } else {
          json.skipChildren();
        }
      }
    } catch (IOException e) {
      throw new CutOffException(
          "cut off after " + articles + " whole articles; the rest is missing", newestRevision, e);
    }
    return newestRevision;
  }

  private static Line line(JsonParser json) throws IOException {
    Line line = new Line();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "index" -> indexLine(json, line);
        case "page_id" -> line.id = json.getValueAsString("");
        case "title" -> line.title = json.getValueAsString("");
        case "namespace" -> line.namespace = json.getValueAsInt(-1);
        case "text" -> line.text = json.getValueAsString("");
        case "timestamp" -> line.day = day(json.getValueAsString(""));
        default -> json.skipChildren();
      }
      // A value of another shape than expected is passed over as a whole.
      json.skipChildren();
    }
    if (json.currentToken() != JsonToken.END_OBJECT) {
      throw new IOException("the line ends in the middle");
    }
    return line;
  }

  private static void indexLine(JsonParser json, Line line) throws IOException {
    line.isIndex = json.currentToken() == JsonToken.START_OBJECT;
    while (line.isIndex && json.nextToken() == JsonToken.FIELD_NAME) {
      boolean isId = json.currentName().equals("_id");
      json.nextToken();
      if (isId) {
        line.id = json.getValueAsString("");
      }
      json.skipChildren();
    }
  }

  private void handOver(Line line, Consumer<Article> sink) {
    if (line.isIndex) {
      indexedId = line.id;
      return;
    }
    String id = line.id.isEmpty() ? indexedId : line.id;
    indexedId = "";
    if (line.namespace == 0 && !line.text.isBlank()) {
      articles++;
      if (line.day.compareTo(newestRevision) > 0) {
        newestRevision = line.day;
      }
      String text = Normalizer.normalize(line.text, Normalizer.Form.NFC);
      sink.accept(new Article(id.isEmpty() ? line.title : id, line.title, text));
    }
  }

  private static String day(String timestamp) {
    return timestamp.matches("\\d{4}-\\d\\d-\\d\\d.*") ? timestamp.substring(0, 10) : "";
  }
}
