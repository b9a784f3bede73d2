package translit.selectivity;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import tech.tablesaw.api.Table;
import translit.common.InputException;
import translit.common.ProgressListener;
import translit.common.SeededHash;
import translit.engine.ActivationLayout.Block;
import translit.selectivity.counting.CountingOptions;
import translit.selectivity.counting.Sampling;
import translit.selectivity.directions.Contests;
import translit.selectivity.directions.DirectionsSaid;
import translit.selectivity.directions.PartDirections;
import translit.selectivity.scoring.Sample;
import translit.text.Pair;
import translit.trace.ActivationSource;
import translit.trace.Direction;
import translit.trace.Part;
import translit.trace.TokenizedText;

/**
 * Whether units are special. A unit is one direction in the space of a part's activations; any
 * weighted sum of units is another. If the best of as many random directions tells an outcome as
 * well as the best unit does, then what was found of the unit is no finding about the unit. And a
 * linear probe shows what the best weighted sum would tell.
 *
 * @param pair the Latin character and the outcome
 * @param rotations random ones that the units were compared with
 * @param controlled tokens that the probe's control tasks were learned and tried on
 * @param parts of the network, in the order of the columns; none if the halves have too few stems
 */
public record Directions(Pair pair, int rotations, int controlled, List<PartDirections> parts) {
  /** Random rotations of each part. */
  public static final int ROTATIONS = 20;

  /**
   * Measures a pair on every part of a network, in one reading of a text.
   *
   * @param source of the activations; not closed
   * @param text to read
   * @param pair a Latin character and an outcome
   * @param options sample and seed are looked at
   * @param progress told the characters read, then the parts done
   * @return what was found; without parts if one of the halves cannot be {@link Calibration
   *     calibrated}
   * @throws InputException if the text has not both outcomes of the character, or there is no room
   *     for a temporary file
   * @throws CancellationException if the thread is interrupted
   */
  public static Directions measure(
      ActivationSource source,
      TokenizedText text,
      Pair pair,
      SelectivityOptions options,
      ProgressListener progress) {
    int letter = text.latin().index(pair.latin());
    int outcome = text.natives().index(pair.outcome());
    CountingOptions counting =
        new CountingOptions(options.minimum(), options.sample(), 1, options.seed());
    try (Sampling sampling = new Sampling(source, text, List.of(letter), counting, progress)) {
      Sample sample = sampling.sample(letter);
      boolean[] labels = sample.labels(token -> token.outcome() == outcome);
      long seed = SeededHash.of(((long) letter << Integer.SIZE) + outcome, options.seed());
      Contests contests = new Contests(sample, labels, ROTATIONS, seed);
      List<PartDirections> parts = new ArrayList<>();
      if (contests.divisions().stream().allMatch(half -> Calibration.of(half).holds())) {
        List<Block> blocks = source.units().layout().blocks();
        for (Block block : blocks) {
          progress.report(parts.size(), blocks.size(), "directions, now of " + block.part());
          parts.add(PartDirections.of(block, contests.contest(block), contests.control(block)));
          if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted after " + block.part());
          }
        }
      }
      return new Directions(pair, ROTATIONS, contests.controlled(), List.copyOf(parts));
    }
  }

  /** {@return the best unit of each part beside the best random directions, by their distances} */
  public Table units() {
    return PartDirections.units(parts);
  }

  /** {@return the accuracies of each part's probe, and what it could have learned by heart} */
  public Table probes() {
    return PartDirections.probes(parts);
  }

  /** {@return in which parts the best unit is better than random directions} */
  public String partsSaid() {
    return new DirectionsSaid(this).parts();
  }

  /**
   * {@return whether the best output is better than random directions}
   *
   * @param direction of the LSTM
   */
  public String unitSaid(Direction direction) {
    return new DirectionsSaid(this).unit(direction);
  }

  /**
   * {@return whether a weighted sum of outputs tells more than the best one}
   *
   * @param direction of the LSTM
   */
  public String probeSaid(Direction direction) {
    return new DirectionsSaid(this).probe(direction);
  }

  /**
   * {@return whether the probe of the outputs does more than learn words by heart}
   *
   * @param direction of the LSTM
   */
  public String controlSaid(Direction direction) {
    return new DirectionsSaid(this).control(direction);
  }

  /**
   * One part.
   *
   * @param part of the network
   * @param direction {@link Direction#NONE} above the LSTMs
   * @return its directions
   * @throws InputException if it was not measured
   */
  public PartDirections of(Part part, Direction direction) {
    return parts.stream()
        .filter(one -> one.part() == part && one.direction() == direction)
        .findFirst()
        .orElseThrow(
            () ->
                new InputException(
                    "%s: no directions of %s %s were measured; there are %d parts"
                        .formatted(pair, direction.code(), part.label(), parts.size())));
  }
}
