package translit.selectivity.directions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import translit.common.SeededHash;
import translit.engine.ActivationLayout.Block;
import translit.selectivity.scoring.Halves;
import translit.selectivity.scoring.Halves.Score;
import translit.selectivity.scoring.Measured.Division;
import translit.selectivity.scoring.Sample;
import translit.statistics.Rotation;
import translit.trace.Columns;

/** The {@link Contest} of each part of a network, over the same tokens. */
public final class Contests {
  /** Directions that a thread measures at a time. */
  private static final int WIDTH = 8;

  /** For the chance level of the distance; so many cost no more than fewer: see the counter. */
  private static final int PERMUTATIONS = 63;

  private final Sample sample;
  private final boolean[] labels;
  private final int rotations;
  private final long seed;
  private final Halves halves;
  private final ControlTask control;
  private final Map<Integer, List<float[][]>> ofSize = new HashMap<>();

  /**
   * Divides a sample.
   *
   * @param sample tokens of a Latin character; must stay valid
   * @param labels of these: whether each has the outcome
   * @param rotations how many random ones
   * @param seed of the permutations, the rotations and the control tasks
   */
  public Contests(Sample sample, boolean[] labels, int rotations, long seed) {
    this.sample = sample;
    this.labels = labels;
    this.rotations = rotations;
    this.seed = seed;
    this.halves = new Halves(sample, labels, PERMUTATIONS, seed);
    this.control = new ControlTask(sample, labels, seed);
  }

  /** {@return what each half of the stems is made of} */
  public List<Division> divisions() {
    return halves.divisions();
  }

  /**
   * Lets units, random directions and a probe compete.
   *
   * @param block columns of a part
   * @return how far each gets
   * @throws java.util.NoSuchElementException if a half has no tokens of one class
   */
  public Contest contest(Block block) {
    PartActivations part = PartActivations.of(sample, block);
    List<Score> units = scores(part.ofUnit());
    List<Score> probes = scores(part.along(probes(part)));
    return new Contest(
        Contender.bestOnFirst(units),
        Contender.bestOnSecond(units),
        Contender.best(units),
        random(part),
        random(part.even()),
        Contender.of(probes.get(0), probes.get(1)),
        halves.groups());
  }

  private List<Contender> random(PartActivations part) {
    return rotations(part.units()).stream()
        .map(rotation -> Contender.best(scores(part.along(rotation))))
        .toList();
  }

  /**
   * Asks what a probe could have learned by heart.
   *
   * @param block columns of a part
   * @return its accuracies at the outcome and at control tasks
   */
  public ControlTask.Told control(Block block) {
    return control.told(PartActivations.of(sample, block));
  }

  /** {@return the tokens that control tasks are learned and tried on} */
  public int controlled() {
    return control.size();
  }

  private List<Score> scores(float[][] along) {
    Score[] scores = new Score[along.length];
    Columns.parallel(
        along.length,
        WIDTH,
        (from, to) -> {
          for (int d = from; d < to; d++) {
            scores[d] = halves.score(along[d]);
          }
        });
    return List.of(scores);
  }

  /** The same ones for all parts of a size. */
  private List<float[][]> rotations(int size) {
    return ofSize.computeIfAbsent(
        size,
        key ->
            IntStream.range(0, rotations)
                .parallel()
                .mapToObj(r -> Rotation.random(size, SeededHash.of(r, seed)))
                .toList());
  }

  /** The probe that each half of the stems teaches. */
  private float[][] probes(PartActivations part) {
    return Stream.of(0, 1)
        .parallel()
        .map(half -> new LinearProbe(part, halves.tokens(half)).weights(i -> labels[i]))
        .toArray(float[][]::new);
  }
}
