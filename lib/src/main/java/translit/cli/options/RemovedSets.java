package translit.cli.options;

import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import translit.common.InputException;
import translit.intervention.EffectsInfo;
import translit.intervention.Replacement;
import translit.intervention.SetAblation;
import translit.intervention.SetOptions;
import translit.trace.Direction;
import translit.trace.Part;
import translit.trace.Unit;
import translit.trace.Units;

/** The options of the command that removes units: which are removed together. */
public final class RemovedSets {
  private static final String DEFAULT = " (default: ${DEFAULT-VALUE})";

  /** Made by picocli. */
  public RemovedSets() {}

  @Option(
      names = "--set",
      converter = Outputs.class,
      paramLabel = "LSTM:UNIT,...",
      description =
          "outputs to replace together on readout as well, such as forward:3,backward:70; what"
              + " becomes of the pairs is in sets.csv")
  private List<Typed> set = List.of();

  @Option(
      names = "--strongest",
      description =
          "size of the largest set of the most harmful outputs to replace together on readout,"
              + " beside those that contribute most and random ones; 0 for none"
              + DEFAULT)
  @Bounds(least = 0)
  private int strongest;

  @Option(names = "--random-sets", description = "that sets are compared with" + DEFAULT)
  @Bounds(least = 1, most = 100_000)
  private int randomSets = SetOptions.defaults().randomSets();

  /** {@return outputs to replace together; none if none were given} */
  public List<Unit> set() {
    return set.stream().flatMap(typed -> typed.units.stream()).distinct().toList();
  }

  /** {@return size of the largest set of the most harmful outputs; 0 for none} */
  public int strongest() {
    return strongest;
  }

  /**
   * {@return of what and how sets are measured}
   *
   * @param of what and how effects are
   * @param asked how units are removed
   * @param seed of all that is drawn
   */
  public SetAblation.Info info(EffectsInfo of, AblationOptions asked, long seed) {
    return new SetAblation.Info(
        of.provenance(),
        of.sentences(),
        of.characters(),
        new SetOptions(asked.stems(), randomSets, asked.flips(), seed),
        asked.setReplacements(),
        set().stream().map(Unit::toString).toList(),
        strongest);
  }

  /** {@return whether there are any to measure} */
  public boolean areAsked() {
    return strongest > 0 || !set().isEmpty();
  }

  /**
   * Checks the outputs that were given, before anything is measured.
   *
   * @param units of the network
   * @param asked how units are removed
   * @throws InputException if it has no such output, or not so many, or if zeros leave none
   */
  public void requireUnits(Units units, AblationOptions asked) {
    set().forEach(units::column);
    int all = 2 * units.cells();
    int largest = asked.setReplacements().contains(Replacement.ZERO) ? all - 1 : all;
    if (Math.max(strongest, set().size()) > largest) {
      throw new InputException(
          "--strongest %d: a set larger than the layer, which has %d outputs; give at most %d%s"
              .formatted(
                  Math.max(strongest, set().size()),
                  all,
                  largest,
                  largest < all ? ", since zeros leave nothing of all" : ""));
    }
  }

  /** What was typed at once. */
  private record Typed(List<Unit> units) {}

  /** Reads outputs as they are typed. */
  static final class Outputs implements ITypeConverter<Typed> {
    @Override
    public Typed convert(String typed) {
      return new Typed(Stream.of(typed.split(",", -1)).map(Outputs::unit).toList());
    }

    private static Unit unit(String typed) {
      if (!typed.matches("(forward|backward):\\d{1,6}")) {
        throw new TypeConversionException(
            "'%s' is no output, expected forward or backward, a colon and its number, such as forward:3"
                .formatted(typed));
      }
      String[] parts = typed.split(":");
      return new Unit(Part.LSTM_OUTPUT, Direction.ofCode(parts[0]), Integer.parseInt(parts[1]));
    }
  }
}
