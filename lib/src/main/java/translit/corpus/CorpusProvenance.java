package translit.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import translit.corpus.source.SourceReport;

/** Writes down beside a corpus what it was made from. */
public final class CorpusProvenance {
  public static final String FILE_NAME = "corpus.json";
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private CorpusProvenance() {}

  static String json(CorpusReport report) {
    ObjectNode root = JSON.createObjectNode();
    root.put("language", report.language());
    root.put("licence", report.licence());
    root.put("seed", report.seed());
    report.splits().forEach((split, count) -> count(root, name(split), count));
    count(root, "total", report.total());
    root.put("repeated", report.repeated());
    for (SourceReport source : report.sources()) {
      ObjectNode node = root.withArray("sources").addObject();
      node.put("name", source.name());
      node.put("format", source.format().toLowerCase(Locale.ROOT));
      node.put("compression", source.compression().toLowerCase(Locale.ROOT));
      node.put("bytes", source.bytes());
      node.put("sha256", source.sha256());
      source.dumpDate().ifPresent(date -> node.put("dumpDate", date));
      source.newestRevision().ifPresent(day -> node.put("newestRevision", day));
      node.put("articles", source.articles());
      source.cutOff().ifPresent(where -> node.put("cutOff", where));
    }
    try {
      return JSON.writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new AssertionError("a tree of texts and numbers can be written", e);
    }
  }

  private static void count(ObjectNode root, String name, SplitCount count) {
    root.putObject(name)
        .put("articles", count.articles())
        .put("sentences", count.sentences())
        .put("letters", count.letters());
  }

  private static String name(Split split) {
    return split.name().toLowerCase(Locale.ROOT);
  }
}
