package translit.selectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.common.ProgressListener;
import translit.common.Provenance;
import translit.common.SeededHash;
import translit.engine.BiLstm;
import translit.engine.Parameters;
import translit.language.RomanizationRules;
import translit.network.Planted;
import translit.statistics.Estimate;
import translit.statistics.Interval;
import translit.text.Pair;
import translit.trace.Token;
import translit.trace.TokenizedText;
import translit.trace.Tracer;

/**
 * The calibrated columns of the table, against a twin that computes them slowly, from stored
 * activations, by their definitions, with samples and permutations of its own.
 */
class CalibratedColumnsTest {
  private static final Pair PAIR = new Pair("t", "ծ");
  private static final int PERMUTATIONS = 600;
  private static final int SEED = 1;

  @TempDir static Path folder;
  private static SelectivityTable table;
  private static TokenizedText text;

  /** The tokens of the pair's letter that are in the sample, and the activations of each. */
  private static final List<Token> TOKENS = new ArrayList<>();

  private static final List<float[]> ROWS = new ArrayList<>();

  /** How often each token's stem has the letter in the whole text. */
  private static final List<Long> FREQUENCY = new ArrayList<>();

  private static boolean[] labels;
  private static byte[] group;
  private static List<boolean[]> permuted;

  @BeforeAll
  static void analyse() throws IOException {
    RomanizationRules rules = Planted.language(folder).rules();
    List<String> sentences = new ArrayList<>(Planted.sentences(300, 5));
    sentences.addAll(Collections.nCopies(8, sentences.get(0))); // more than are taken
    text = TokenizedText.of(sentences, rules, 1);
    SelectivityOptions options =
        SelectivityOptions.defaults()
            .withMinimum(100)
            .withSample(16_000)
            .withSeed(SEED)
            .withPermutations(PERMUTATIONS);
    Parameters parameters =
        Parameters.of(BiLstm.create(text.latin().size(), 5, text.natives().size(), 1));
    Provenance nobody = new Provenance("", "", "", "hy", "test", "1");
    try (Tracer tracer = new Tracer(parameters)) {
      table = SelectivityAnalysis.measure(tracer, text, options, nobody, ProgressListener.none());
      List<Token> all = new ArrayList<>();
      text.forEach(all::add);
      all.removeIf(token -> token.latin() != text.latin().index(PAIR.latin()));
      Set<Token> sample = fiveOfEach(all);
      assertThat(sample).hasSizeBetween(500, all.size() - 3);
      tracer.read(
          text,
          block -> {
            for (int i = 0; i < block.size(); i++) {
              Token token = block.tokens().get(i);
              if (sample.contains(token)) {
                TOKENS.add(token);
                int from = block.row(i);
                ROWS.add(Arrays.copyOfRange(block.values(), from, from + block.columns()));
                long stem = text.stem(token.word());
                FREQUENCY.add(all.stream().filter(one -> text.stem(one.word()) == stem).count());
              }
            }
          },
          ProgressListener.none(),
          "");
    }
    labels = new boolean[TOKENS.size()];
    group = new byte[TOKENS.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = TOKENS.get(i).outcome() == text.natives().index(PAIR.outcome());
      group[i] = (byte) (text.stem(TOKENS.get(i).word()) >>> 59); // 32 groups
    }
    permuted = permutations();
  }

  private static long hash(Token token) {
    return SeededHash.of(((long) token.sentence() << 32) + token.position(), SEED);
  }

  private static Set<Token> fiveOfEach(List<Token> all) {
    return all.stream()
        .collect(Collectors.groupingBy(token -> List.of(token.word(), token.place())))
        .values()
        .stream()
        .flatMap(
            copies ->
                copies.stream()
                    .sorted(Comparator.comparingLong(CalibratedColumnsTest::hash))
                    .limit(5))
        .collect(Collectors.toSet());
  }

  /** Stems whose frequencies have as many binary digits, sorted by size, four or more together. */
  private static List<boolean[]> permutations() {
    Comparator<Integer> within =
        Comparator.<Integer>comparingInt(i -> TOKENS.get(i).word())
            .thenComparingInt(i -> TOKENS.get(i).place())
            .thenComparingLong(i -> hash(TOKENS.get(i)));
    List<List<Integer>> stems = new ArrayList<>();
    IntStream.range(0, labels.length)
        .boxed()
        .collect(Collectors.groupingBy(i -> text.stem(TOKENS.get(i).word())))
        .values()
        .forEach(members -> stems.add(members.stream().sorted(within).toList()));
    stems.sort(
        Comparator.<List<Integer>>comparingInt(CalibratedColumnsTest::digits)
            .thenComparingInt(List::size));
    List<List<List<Integer>>> strata = new ArrayList<>();
    for (List<Integer> stem : stems) {
      List<List<Integer>> last = strata.isEmpty() ? List.of() : strata.get(strata.size() - 1);
      boolean alike =
          !last.isEmpty()
              && digits(last.get(last.size() - 1)) == digits(stem)
              && last.get(last.size() - 1).size() == stem.size();
      if (last.isEmpty() || last.size() >= 4 && !alike) {
        last = new ArrayList<>();
        strata.add(last);
      }
      last.add(stem);
    }
    List<List<Integer>> tail = strata.get(strata.size() - 1);
    if (tail.size() < 4) {
      strata.get(strata.size() - 2).addAll(strata.remove(strata.size() - 1));
    }
    assertThat(strata).hasSizeGreaterThan(2);
    Random random = new Random(99);
    double[] agreement = IntStream.range(0, 3).mapToDouble(level -> agreement(level)).toArray();
    return IntStream.range(0, PERMUTATIONS)
        .mapToObj(r -> permutation(strata, agreement, random))
        .toList();
  }

  private static int digits(List<Integer> stem) {
    return Long.toBinaryString(FREQUENCY.get(stem.get(0))).length();
  }

  /** A stem, a word, a place in a word, or a token, which has no parts. */
  private record Node(List<Node> parts, int token) {
    int tokens() {
      return parts.isEmpty() ? 1 : parts.stream().mapToInt(Node::tokens).sum();
    }

    /** The largest first, by tokens and then by parts, equally large ones at random. */
    List<Node> shuffled(Random random) {
      List<Node> some = new ArrayList<>(parts);
      Collections.shuffle(some, random);
      some.sort(Comparator.comparingInt((Node one) -> -one.size()));
      return some;
    }

    int size() {
      return 1000 * tokens() + parts.size();
    }

    static Node of(List<Integer> tokens, int level) {
      Map<Integer, List<Integer>> parts =
          tokens.stream()
              .collect(
                  Collectors.groupingBy(
                      i ->
                          switch (level) {
                            case 0 -> TOKENS.get(i).word();
                            case 1 -> TOKENS.get(i).place();
                            default -> i;
                          }));
      return level == 3
          ? new Node(List.of(), tokens.get(0))
          : new Node(parts.values().stream().map(some -> of(some, level + 1)).toList(), -1);
    }
  }

  private record Lent(Node by, Node to, boolean again) {}

  private static boolean[] permutation(
      List<List<List<Integer>>> strata, double[] agreement, Random random) {
    boolean[] moved = new boolean[labels.length];
    for (List<List<Integer>> stratum : strata) {
      List<Node> stems = stratum.stream().map(one -> Node.of(one, 0)).toList();
      List<Node> lenders = new ArrayList<>(stems);
      Collections.shuffle(lenders, random);
      List<Lent> lent = new ArrayList<>();
      IntStream.range(0, stems.size())
          .forEach(c -> lent.add(new Lent(lenders.get(c), stems.get(c), false)));
      List<Node> spare = new ArrayList<>();
      List<Node> wanting = new ArrayList<>();
      for (int level = 0; level < 3; level++) {
        lend(lent, spare, wanting, agreement[level], random);
      }
      lent.forEach(one -> moved[one.to.token] = labels[one.by.token]);
    }
    return moved;
  }

  /** What is lent, goes spare and is wanted one level below. */
  private static void lend(
      List<Lent> lent, List<Node> spare, List<Node> wanting, double again, Random random) {
    List<Lent> above = List.copyOf(lent);
    lent.clear();
    List<Node> spareAbove = List.copyOf(spare);
    spare.clear();
    List<Node> wantingAbove = List.copyOf(wanting);
    wanting.clear();
    for (Lent pair : above) {
      List<Node> by = pair.by.shuffled(random);
      List<Node> to = pair.to.shuffled(random);
      for (int k = 0; k < to.size(); k++) {
        if (k < by.size()) {
          lent.add(new Lent(by.get(k), to.get(k), pair.again));
        } else if (random.nextDouble() < again) {
          lent.add(new Lent(by.get(k % by.size()), to.get(k), true));
        } else {
          wanting.add(to.get(k));
        }
      }
      if (!pair.again && by.size() > to.size()) {
        spare.addAll(by.subList(to.size(), by.size()));
      }
    }
    spareAbove.forEach(one -> spare.addAll(one.parts));
    wantingAbove.forEach(one -> wanting.addAll(one.parts));
    Collections.shuffle(spare, random);
    while (!spare.isEmpty() && !wanting.isEmpty()) {
      lent.add(new Lent(spare.remove(0), wanting.remove(0), false));
    }
  }

  /**
   * How much labels agree in two words of a stem, two places of a word, one place: over all pairs.
   */
  private static double agreement(int level) {
    int ones = (int) IntStream.range(0, labels.length).filter(i -> labels[i]).count();
    boolean rarer = 2 * ones <= labels.length;
    double share = (double) Math.min(ones, labels.length - ones) / labels.length;
    double one = 0;
    double both = 0;
    for (int i = 0; i < labels.length; i++) {
      for (int j = 0; j < labels.length; j++) {
        if (i != j && labels[i] == rarer && together(i, j) == level) {
          one++;
          both += labels[j] == rarer ? 1 : 0;
        }
      }
    }
    return one == 0 ? 0 : Math.max(0, (both / one - share) / (1 - share));
  }

  /** 0 if two tokens have a stem in common, 1 a word as well, 2 also the place; or else -1. */
  private static int together(int i, int j) {
    Token a = TOKENS.get(i);
    Token b = TOKENS.get(j);
    if (a.word() == b.word()) {
      return a.place() == b.place() ? 2 : 1;
    }
    return text.stem(a.word()) == text.stem(b.word()) ? 0 : -1;
  }

  private static SlowMeasures slowly(Selectivity row) {
    int column = table.units().column(row.unit());
    double[] values = ROWS.stream().mapToDouble(one -> one[column] + 0.0).toArray(); // no -0.0
    return new SlowMeasures(
        values, labels, group, permuted, row.n() / (double) (row.n() + row.m()));
  }

  private static List<Selectivity> some(int count) {
    List<Selectivity> rows = new ArrayList<>(table.of(PAIR));
    Collections.shuffle(rows, new Random(2));
    return rows.subList(0, count);
  }

  private static void same(Estimate actual, Estimate expected, double error) {
    assertThat(actual.value()).isCloseTo(expected.value(), within(error));
    assertThat(actual.interval().low()).isCloseTo(expected.interval().low(), within(error));
    assertThat(actual.interval().high()).isCloseTo(expected.interval().high(), within(error));
  }

  @Test
  void aucAndAccuraciesAreThoseOfTheirDefinitions() {
    for (Selectivity row : some(15)) {
      SlowMeasures slow = slowly(row);
      same(row.auc(), slow.auc(), 1e-9);
      same(row.accuracy(), slow.accuracy(), 1e-9);
      same(row.binAccuracy(), slow.binAccuracy(), 1e-9);
    }
    assertThat(table.of(PAIR)).anyMatch(row -> row.auc().value() > 0.6);
    assertThat(table.of(PAIR)).anyMatch(row -> row.accuracy().value() > 0.6);
  }

  private static Estimate squared(Estimate distance) {
    double low = distance.interval().low();
    double high = distance.interval().high();
    double value = distance.value();
    return new Estimate(value * value, new Interval(low * low, high * high));
  }

  @Test
  void hellingerBitsAndPAreThoseOfTheirDefinitionsButForTheChanceOfPermutations() {
    int undecided = 0;
    for (Selectivity row : some(24)) {
      SlowMeasures slow = slowly(row);
      same(squared(row.hellinger()), squared(slow.hellinger()), 0.003);
      same(row.bits(), slow.bits(), 0.01);
      assertThat(row.p()).as(row.toString()).isCloseTo(slow.p(), within(0.06));
      undecided += row.p() > 0.1 && row.p() < 0.9 ? 1 : 0;
    }
    assertThat(undecided).as("units that tell nothing for sure").isPositive();
    assertThat(table.of(PAIR)).anyMatch(row -> row.hellinger().value() > 0.5);
  }

  @Test
  void theSampleAndItsCalibrationAreTold() {
    Calibration calibration = table.info().calibration(PAIR).orElseThrow();
    long n = IntStream.range(0, labels.length).filter(i -> labels[i]).count();
    assertThat(calibration.n()).isEqualTo((int) n);
    assertThat(calibration.m()).isEqualTo(labels.length - (int) n);
    assertThat(calibration.holds()).isTrue();
    assertThat(calibration.left()).isBetween(-0.1, 0.3);
  }

  /** By the definition: the least of p_j m / rank_j over all p_j from p on. */
  @Test
  void qIsTheFalseDiscoveryRateOverAllUnitsOfThePair() {
    List<Selectivity> rows = table.of(PAIR);
    for (Selectivity row : rows) {
      double q =
          rows.stream()
              .mapToDouble(Selectivity::p)
              .filter(p -> p >= row.p())
              .map(p -> p * rows.size() / rows.stream().filter(one -> one.p() <= p).count())
              .min()
              .orElseThrow();
      assertThat(row.q()).isCloseTo(Math.min(1, q), within(1e-12));
    }
  }
}
