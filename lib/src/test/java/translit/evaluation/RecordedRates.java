package translit.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import translit.common.JsonFile;

/** What {@code evaluation.json} says of a shipped model on one text, read without our records. */
record RecordedRates(Map<String, Object> fields) {
  /** On the test articles. */
  @SuppressWarnings("unchecked")
  static RecordedRates ofTest(String code) {
    Path file = Path.of("../data/models", code, "evaluation.json");
    return new RecordedRates(JsonFile.read(file, Map.class, "an evaluation"));
  }

  /** On the language's sample text. */
  static RecordedRates ofSample(String code) {
    return new RecordedRates(map(ofTest(code).fields.get("sample")));
  }

  int sentences() {
    return ((Number) fields.get("sentences")).intValue();
  }

  long characters() {
    return ((Number) fields.get("characters")).longValue();
  }

  long seed() {
    return ((Number) fields.get("seed")).longValue();
  }

  /** Those of the baseline whose name has a word in it. */
  RecordedRates baseline(String word) {
    List<Map<String, Object>> found =
        ((List<?>) fields.get("baselines"))
            .stream()
                .map(RecordedRates::map)
                .filter(one -> one.get("name").toString().contains(word))
                .toList();
    assertThat(found).as(word).hasSize(1);
    return new RecordedRates(found.get(0));
  }

  /** Those of what the rules can spell. */
  RecordedRates byRules() {
    return new RecordedRates(map(fields.get("byRules")));
  }

  /** What stays Latin of a kind: by the network alone, and by rules with its interval. */
  String kept(String kind) {
    List<Map<String, Object>> found =
        ((List<?>) fields.get("kept"))
            .stream().map(RecordedRates::map).map(decoder -> keptOf(decoder, kind)).toList();
    String format = kind.equals("nativeLeftLatin") ? "%.2f" : "%.0f";
    List<?> interval = (List<?>) found.get(1).get("interval");
    return "%s, %s (%s to %s)"
        .formatted(
            percent(format, found.get(0).get("share")),
            percent(format, found.get(1).get("share")),
            percent(format, interval.get(0)),
            percent(format, interval.get(1)));
  }

  private static Map<String, Object> keptOf(Map<String, Object> decoder, String kind) {
    return ((List<?>) decoder.get("kinds"))
        .stream()
            .map(RecordedRates::map)
            .filter(one -> one.get("kind").equals(kind))
            .map(one -> map(one.get("kept")))
            .findFirst()
            .orElseGet(() -> map(decoder.get(kind)));
  }

  /** How far below the model this is, in percentage points, as prose has it. */
  String pointsBelowModel() {
    List<?> interval = (List<?>) fields.get("cerAboveModel");
    return percent(-(Double) interval.get(1)) + " to " + percent(-(Double) interval.get(0));
  }

  /** The rate {@code cer} or {@code wer} in percent with its interval, as prose has it. */
  String percent(String rate) {
    List<?> interval = (List<?>) fields.get(rate + "Interval");
    return "%s (%s to %s)"
        .formatted(percent(fields.get(rate)), percent(interval.get(0)), percent(interval.get(1)));
  }

  /** How far above the model a baseline is, in percentage points, as prose has it. */
  String pointsAboveModel() {
    List<?> interval = (List<?>) fields.get("cerAboveModel");
    return percent(interval.get(0)) + " to " + percent(interval.get(1));
  }

  int articles() {
    return ((Number) fields.get("articles")).intValue();
  }

  private static String percent(Object share) {
    return percent("%.2f", share);
  }

  private static String percent(String format, Object share) {
    return String.format(Locale.ROOT, format, 100 * ((Number) share).doubleValue());
  }

  void assertThatTheyAre(ErrorRates rates, double tolerance) {
    assertThat(rates.cer()).isCloseTo((Double) fields.get("cer"), within(tolerance));
    assertThat(rates.wer()).isCloseTo((Double) fields.get("wer"), within(tolerance));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object json) {
    return (Map<String, Object>) json;
  }
}
