package translit.benchmark;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** The measurements of a benchmark, round by round, as Markdown. */
final class SpeedTable {
  /** A line of the table, compared with the line of the engine that does the same work. */
  enum Line {
    ENGINE_TRAINING("training: the engine"),
    PYTORCH_TRAINING("training: PyTorch"),
    STOCK_TRAINING("training: Deeplearning4j's layers"),
    GEMM("training: limit by matrix multiplication"),
    ENGINE_FORWARD("forward: the engine"),
    PYTORCH_FORWARD("forward: PyTorch"),
    STOCK_FORWARD("forward: Deeplearning4j's layers"),
    ENGINE_CAPTURE("forward with all gates copied out: the engine");

    private final String title;

    Line(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }

    /** Which line is 1. */
    Line reference() {
      return ordinal() < ENGINE_FORWARD.ordinal() ? ENGINE_TRAINING : ENGINE_FORWARD;
    }
  }

  /** A quotient that somebody wants to know. */
  private record Ratio(String title, Line of, Line to) {}

  private static final List<Ratio> RATIOS =
      List.of(
          new Ratio("training, PyTorch = 1", Line.ENGINE_TRAINING, Line.PYTORCH_TRAINING),
          new Ratio("training, Deeplearning4j = 1", Line.ENGINE_TRAINING, Line.STOCK_TRAINING),
          new Ratio("training, the limit = 1", Line.ENGINE_TRAINING, Line.GEMM),
          new Ratio("forward, PyTorch = 1", Line.ENGINE_FORWARD, Line.PYTORCH_FORWARD),
          new Ratio("forward, Deeplearning4j = 1", Line.ENGINE_FORWARD, Line.STOCK_FORWARD),
          new Ratio(
              "forward with all gates, PyTorch's plain forward = 1",
              Line.ENGINE_CAPTURE,
              Line.PYTORCH_FORWARD));

  private final Map<Integer, Map<Line, List<Throughput>>> batches = new TreeMap<>();

  /** Takes the next round's result, in characters per second. */
  void add(Line line, int batch, Throughput measured) {
    batches
        .computeIfAbsent(batch, b -> new EnumMap<>(Line.class))
        .computeIfAbsent(line, l -> new ArrayList<>())
        .add(measured);
  }

  /** Speeds and memory. */
  String speeds() {
    StringBuilder table = new StringBuilder();
    table.append("| | batch | characters/s | of the engine's | peak memory |\n");
    table.append("|---|---|---|---|---|\n");
    for (Line line : Line.values()) {
      batches.forEach(
          (batch, lines) -> {
            if (lines.containsKey(line)) {
              table.append(row(line, batch, lines));
            }
          });
    }
    return table.toString();
  }

  private static String row(Line line, int batch, Map<Line, List<Throughput>> lines) {
    List<Throughput> rounds = lines.get(line);
    String share = "";
    if (line != line.reference() && lines.containsKey(line.reference())) {
      List<Double> reference = speeds(lines.get(line.reference()));
      share = RoundsSummary.ofRatios(speeds(rounds), reference).format("%.2f");
    }
    return "| %s | %d | %s | %s | %s |\n"
        .formatted(
            line.title,
            batch,
            RoundsSummary.of(speeds(rounds)).format("%,.0f"),
            line == line.reference() ? "1" : share,
            line == Line.GEMM ? "" : megabytes(rounds));
  }

  /** How many times as fast the engine is. */
  String ratios() {
    StringBuilder table = new StringBuilder("| the engine's speed |");
    batches.keySet().forEach(batch -> table.append(" batch ").append(batch).append(" |"));
    table.append("\n|---|").append("---|".repeat(batches.size())).append('\n');
    for (Ratio ratio : RATIOS) {
      List<String> cells =
          batches.values().stream()
              .filter(lines -> lines.containsKey(ratio.of) && lines.containsKey(ratio.to))
              .map(lines -> ratio(lines, ratio))
              .toList();
      if (!cells.isEmpty()) {
        table.append("| ").append(ratio.title).append(" | ");
        table.append(String.join(" | ", cells)).append(" |\n");
      }
    }
    return table.toString();
  }

  private static String ratio(Map<Line, List<Throughput>> lines, Ratio ratio) {
    return RoundsSummary.ofRatios(speeds(lines.get(ratio.of)), speeds(lines.get(ratio.to)))
        .format("%.2f");
  }

  private static List<Double> speeds(List<Throughput> rounds) {
    return rounds.stream().map(Throughput::perSecond).toList();
  }

  /** The largest of the rounds; empty where the system does not tell. */
  static String megabytes(List<Throughput> rounds) {
    OptionalLong most =
        rounds.stream()
            .filter(one -> one.peakBytes() != null)
            .mapToLong(Throughput::peakBytes)
            .max();
    return most.isPresent() ? String.format(Locale.ROOT, "%,.0f MB", most.getAsLong() / 1e6) : "";
  }
}
