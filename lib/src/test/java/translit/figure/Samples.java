package translit.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import translit.contribution.Contributions;
import translit.language.Alphabet;
import translit.selectivity.Measure;
import translit.selectivity.Selectivity;
import translit.selectivity.Selectivity.Ranks;
import translit.statistics.Estimate;
import translit.statistics.Interval;
import translit.text.Pair;
import translit.trace.Direction;
import translit.trace.Part;
import translit.trace.Unit;

/** Made-up values in the shape of a real network's: 228 cells, the backward ones more selective. */
final class Samples {
  static final int CELLS = 228;
  static final Pair T_TO_TSA = new Pair("t", "ծ");
  static final List<String> OUTCOMES = List.of("ց", "ծ", "t", "թ", "ճ", "տ");
  static final List<String> HOSTILE = List.of("&", "\"", "<", "]]>", "\u0001", "'");
  static final Caption CAPTION = new Caption("Armenian", 4_321, 28_765, 5_000, 1);

  private Samples() {}

  static Alphabet natives(List<String> outcomes) {
    List<String> symbols = new ArrayList<>(List.of("␀", "_", "#"));
    for (int i = 0; i < 20; i++) {
      symbols.add("x" + i);
    }
    outcomes.stream().filter(outcome -> !symbols.contains(outcome)).forEach(symbols::add);
    return Alphabet.of(symbols);
  }

  static NetworkFigure figure() {
    return figure(T_TO_TSA, OUTCOMES, units(T_TO_TSA, 0.45, 0.93));
  }

  static NetworkFigure figure(Pair pair, List<String> outcomes, List<Selectivity> units) {
    return figure(pair, outcomes, units, Measure.HELLINGER);
  }

  static NetworkFigure figure(
      Pair pair, List<String> outcomes, List<Selectivity> units, Measure measure) {
    Alphabet natives = natives(outcomes);
    return new NetworkFigure(
        pair, outcomes, natives, units, contributions(pair, natives), measure, CAPTION);
  }

  /** Every unit of the network, with no value above its direction's largest. */
  static List<Selectivity> units(Pair pair, double forward, double backward) {
    Random random = new Random(5);
    List<Selectivity> units = new ArrayList<>();
    for (Part part : Part.values()) {
      for (Direction direction : Direction.values()) {
        if (part.directed() == (direction == Direction.NONE)) {
          continue;
        }
        double largest = direction == Direction.FORWARD ? forward : backward;
        double share = part == Part.PREVIOUS_CELL ? 0.4 : part == Part.CELL ? 0.8 : 1;
        for (int i = 0; i < CELLS; i++) {
          double value = largest * share * Math.pow(random.nextDouble(), 0.7);
          units.add(measured(new Unit(part, direction, i), pair, value));
        }
      }
    }
    return units;
  }

  static Selectivity measured(Unit unit, Pair pair, double value) {
    int best = 1 + (int) (CELLS * (1 - value));
    return new Selectivity(
        unit,
        pair,
        4_321,
        28_765,
        value,
        about(value),
        new Ranks(best, Math.min(CELLS, best + 5)),
        about(0.5 + value / 2),
        about(value / 3),
        about(0.5 + value / 3),
        about(0.5 + value / 3),
        0.005,
        0.01);
  }

  private static Estimate about(double value) {
    return new Estimate(value, new Interval(value - 0.02, value + 0.02));
  }

  static Contributions contributions(Pair pair, Alphabet natives) {
    Random random = new Random(3);
    float[][] toOutput = new float[natives.size()][CELLS];
    float[][] toHidden = new float[CELLS][2 * CELLS];
    for (float[][] matrix : List.of(toOutput, toHidden)) {
      for (float[] row : matrix) {
        for (int i = 0; i < row.length; i++) {
          row[i] = (float) (Math.pow(random.nextGaussian(), 3) * (i < CELLS ? 0.04 : 0.12));
        }
      }
    }
    var means = new Contributions.Means(toOutput, toHidden, Contributions.Intervals.UNKNOWN);
    return new Contributions(pair, natives.index(pair.outcome()), means, means);
  }

  /** The units of a part with the largest calibrated distance, the largest first. */
  static List<Unit> strongest(List<Selectivity> units, Part part, Direction direction, int most) {
    return units.stream()
        .filter(unit -> unit.unit().part() == part && unit.unit().direction() == direction)
        .sorted(Comparator.comparingDouble((Selectivity row) -> row.hellinger().value()).reversed())
        .limit(most)
        .map(Selectivity::unit)
        .toList();
  }
}
