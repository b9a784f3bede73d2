package translit.fitting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import translit.common.InputException;
import translit.corpus.TypedPair;
import translit.corpus.TypedPairs;
import translit.language.Language;
import translit.language.WrittenRules;

/** Estimates the shares of a language's rules from typed lines. */
public final class Fitting {
  /** How many observed letters the present rules weigh as much as, where nobody says. */
  public static final double USUAL_STRENGTH = 10;

  private static final double MOST_STRENGTH = 1e9;
  private static final int MOST_ROUNDS = 40;

  /** Shares that move less in a round are there. */
  private static final double STILL = 1e-4;

  private final UnitReader reader;
  private final double strength;
  private final double[][] prior;
  private final double[][] shares;
  private final List<Line> lines = new ArrayList<>();
  private double[][] counted;
  private int[] linesOfHabit;
  private Usage usage;

  /** A typed line with the lattice of each reference. */
  private record Line(String typed, List<String> references, List<Lattice> lattices) {}

  private Fitting(UnitReader reader, double strength) {
    this.reader = reader;
    this.strength = strength;
    prior =
        reader.habits().stream()
            .map(habit -> habit.styles().stream().mapToDouble(one -> one.probability()).toArray())
            .toArray(double[][]::new);
    shares = Arrays.stream(prior).map(double[]::clone).toArray(double[][]::new);
  }

  /**
   * Fits the rules of a language to typed lines. Each line is taken as by another writer; of
   * several references the one counts that the line is typed for most likely.
   *
   * @param language whose {@code rules.json} is the prior
   * @param pairs typed lines, with references in the language
   * @param strength of the prior, in observed letters and, for styles, in lines; more than 0
   * @return shares with their intervals, and what the rules lack
   * @throws InputException if the strength is none, or the rule file is in the plain form of 2016
   */
  public static FittedRules fit(Language language, List<TypedPairs> pairs, double strength) {
    if (!(strength > 0 && strength <= MOST_STRENGTH)) {
      throw new InputException(
          "the strength of the prior is %s, expected more than 0 letters, such as %.0f"
              .formatted(strength, USUAL_STRENGTH));
    }
    WrittenRules written = WrittenRules.read(language.folder().resolve("rules.json"));
    Fitting fitting = new Fitting(new UnitReader(written, strength), strength);
    Novelty novelty = new Novelty(language.rules()::isNative, language.rules().script());
    UnaryOperator<String> form = language.normalForm();
    for (TypedPairs file : pairs) {
      for (TypedPair pair : file.pairs()) {
        String typed = UnitReader.small(pair.typed());
        fitting.add(
            typed,
            pair.references().stream()
                .map(form)
                .map(reference -> fitting.reader.withoutMarks(reference, typed))
                .toList(),
            novelty);
      }
    }
    fitting.run();
    return fitting.fitted(written);
  }

  private void add(String typed, List<String> references, Novelty novelty) {
    lines.add(
        new Line(
            typed,
            references,
            references.stream()
                .map(reference -> new Lattice(typed, reader.units(reference), novelty, prior))
                .toList()));
  }

  private void run() {
    boolean moves = true;
    for (int round = 0; round < MOST_ROUNDS && moves; round++) {
      count();
      moves = update() > STILL;
    }
  }

  /** The expectation: counts what all lines say, by the shares as they are believed to be. */
  private void count() {
    usage = new Usage();
    counted = Arrays.stream(prior).map(one -> new double[one.length]).toArray(double[][]::new);
    linesOfHabit = new int[prior.length];
    for (Line line : lines) {
      int best = 0;
      LineStyles styles = null;
      for (int k = 0; k < line.lattices().size(); k++) {
        LineStyles tried = new LineStyles(line.lattices().get(k), shares);
        if (styles == null || tried.logLikelihood() > styles.logLikelihood()) {
          best = k;
          styles = tried;
        }
      }
      usage.add(line.typed(), line.references().get(best), line.lattices().get(best), styles);
      for (int h : styles.relevant()) {
        linesOfHabit[h]++;
        for (int s = 0; s < counted[h].length; s++) {
          counted[h][s] += styles.of(h)[s];
        }
      }
    }
  }

  /** The maximisation: makes shares of the counts and of the rules; how far one moves at most. */
  private double update() {
    double moved = 0;
    for (List<Estimate> estimates :
        List.of(
            reader.ofEntries(),
            List.copyOf(reader.ofWords().values()),
            List.copyOf(reader.ofOthers().values()))) {
      for (Estimate one : estimates) {
        moved = Math.max(moved, one.update());
      }
    }
    for (int h = 0; h < shares.length; h++) {
      for (int s = 0; s < shares[h].length; s++) {
        double share = (strength * prior[h][s] + counted[h][s]) / (strength + linesOfHabit[h]);
        moved = Math.max(moved, Math.abs(share - shares[h][s]));
        shares[h][s] = share;
      }
    }
    return moved;
  }

  private FittedRules fitted(WrittenRules written) {
    List<FittedStyle> styles = new ArrayList<>();
    for (int h = 0; h < shares.length; h++) {
      for (int s = 0; s < shares[h].length; s++) {
        styles.add(
            new FittedStyle(
                reader.habits().get(h).name(),
                reader.habits().get(h).styles().get(s).name(),
                prior[h][s],
                counted[h][s],
                linesOfHabit[h],
                shares[h][s],
                Shares.interval(prior[h][s], counted[h][s], linesOfHabit[h], strength)));
      }
    }
    return new FittedRules(
        written, new FittedLetters(reader, usage, prior, strength), styles, lines.size());
  }
}
