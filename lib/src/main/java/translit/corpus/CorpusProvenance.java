package translit.corpus;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import translit.common.JsonFile;
import translit.corpus.source.SourceReport;

/** Writes down beside a corpus what it was made from. */
public final class CorpusProvenance {
  /** The file's name in a corpus folder. */
  public static final String FILE_NAME = "corpus.json";

  private CorpusProvenance() {}

  static String json(CorpusReport report) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("language", report.language());
    fields.put("licence", report.licence());
    fields.put("seed", report.seed());
    report.splits().forEach((split, count) -> fields.put(name(split), count));
    fields.put("total", report.total());
    fields.put("repeated", report.repeated());
    fields.put("leftOut", leftOut(report));
    fields.put("repaired", report.repaired());
    fields.put("sources", report.sources().stream().map(CorpusProvenance::fields).toList());
    return JsonFile.text(fields) + "\n";
  }

  /** Counts alone: an example is text, which may have another licence than what is kept. */
  private static Map<String, Long> leftOut(CorpusReport report) {
    Map<String, Long> counts = new LinkedHashMap<>();
    report.leftOut().forEach(one -> counts.put(name(one.reason()), one.count()));
    return counts;
  }

  private static Map<String, Object> fields(SourceReport source) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", source.name());
    fields.put("format", name(source.format()));
    fields.put("compression", source.compression().toLowerCase(Locale.ROOT));
    fields.put("bytes", source.bytes());
    fields.put("sha256", source.sha256());
    source.dumpDate().ifPresent(date -> fields.put("dumpDate", date));
    source.newestRevision().ifPresent(day -> fields.put("newestRevision", day));
    fields.put("articles", source.articles());
    fields.put("brokenLines", source.brokenLines());
    source.cutOff().ifPresent(where -> fields.put("cutOff", where));
    return fields;
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
