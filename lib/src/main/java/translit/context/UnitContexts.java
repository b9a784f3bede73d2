package translit.context;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import translit.common.InputException;
import translit.common.ProgressListener;
import translit.context.ContextBits.Turned;
import translit.context.UnitContext.Place;
import translit.text.Pair;
import translit.trace.ActivationSource;
import translit.trace.Token;
import translit.trace.TokenConsumer;
import translit.trace.TokenizedText;
import translit.trace.Unit;

/** Reads a text and measures what units know of the characters around a Latin character. */
public final class UnitContexts {
  /** Characters to either side. */
  private static final int REACH = 6;

  /** Tokens of each outcome beside a character, at least, to look at what remains. */
  private static final int FEWEST = 30;

  /** A character, or with either outcome, that stands there less often is not asked about. */
  private static final int RARE = 30;

  private static final long SEED = 1;
  private static final ContextBits NOTHING = new ContextBits(0, 0, 1);

  /** A token, and the activations of the units that are looked at. */
  private record At(Token token, long stem, float[] values) {}

  private final TokenizedText text;
  private final int[][] latin;
  private final List<At> tokens;
  private final int outcome;

  private UnitContexts(TokenizedText text, List<At> tokens, int outcome) {
    this.text = text;
    this.latin = latin(text);
    this.tokens = tokens;
    this.outcome = outcome;
  }

  /**
   * Measures units.
   *
   * @param source of the activations
   * @param text to read
   * @param pair a Latin character, and the outcome that is asked about
   * @param units to look at
   * @param progress told the characters done
   * @return one for each unit, in their order
   * @throws InputException if there is no such unit, or the text has no token of the pair or none
   *     of another outcome
   */
  public static List<UnitContext> of(
      ActivationSource source,
      TokenizedText text,
      Pair pair,
      List<Unit> units,
      ProgressListener progress) {
    int[] columns = units.stream().mapToInt(source.units()::column).toArray();
    int letter = text.latin().indexOfCharacter(pair.latin());
    int outcome = text.natives().index(pair.outcome());
    List<At> tokens = new ArrayList<>();
    TokenConsumer consumer =
        block -> {
          for (int i = 0; i < block.size(); i++) {
            Token token = block.tokens().get(i);
            float[] values = new float[columns.length];
            for (int u = 0; u < values.length; u++) {
              values[u] = block.value(i, columns[u]);
            }
            tokens.add(new At(token, text.stem(token.word()), values));
          }
        };
    source.read(
        text,
        consumer.where(token -> token.latin() == letter && token.hasOutcome()),
        progress,
        "reading");
    long with = tokens.stream().filter(at -> at.token.outcome() == outcome).count();
    if (with == 0 || with == tokens.size()) {
      throw new InputException(
          ("%s: in this text %,d of %,d tokens have the outcome, expected some with and some"
                  + " without; give more text or another pair")
              .formatted(pair, with, tokens.size()));
    }
    // stem by stem, since tokens of a stem resemble each other
    tokens.sort(
        Comparator.<At>comparingLong(At::stem)
            .thenComparingInt(at -> at.token.word())
            .thenComparingInt(at -> at.token.sentence())
            .thenComparingInt(at -> at.token.position()));
    UnitContexts contexts = new UnitContexts(text, tokens, outcome);
    return IntStream.range(0, units.size())
        .mapToObj(u -> contexts.context(units.get(u), pair, u))
        .toList();
  }

  /** The Latin symbols of each sentence. */
  private static int[][] latin(TokenizedText text) {
    int[] lengths = new int[text.sentences()];
    text.forEach(
        token ->
            lengths[token.sentence()] = Math.max(lengths[token.sentence()], token.position() + 1));
    int[][] latin = Arrays.stream(lengths).mapToObj(int[]::new).toArray(int[][]::new);
    text.forEach(token -> latin[token.sentence()][token.position()] = token.latin());
    return latin;
  }

  private UnitContext context(Unit unit, Pair pair, int u) {
    int[] all = IntStream.range(0, tokens.size()).toArray();
    int[] distances =
        IntStream.rangeClosed(-REACH, REACH).filter(distance -> distance != 0).toArray();
    List<Turned> turned =
        Arrays.stream(distances)
            .mapToObj(distance -> turned(u, all, i -> symbol(i, distance)))
            .toList();
    List<Place> places =
        IntStream.range(0, distances.length)
            .mapToObj(d -> place(u, distances[d], turned.get(d).bits(), all))
            .toList();
    UnitContext known =
        new UnitContext(
            unit,
            pair,
            all.length,
            turned(u, all, this::outcomeOf).bits(),
            places,
            Turned.ofLargest(turned),
            NOTHING,
            0);
    return withRemaining(known, u, all);
  }

  private UnitContext withRemaining(UnitContext known, int u, int[] all) {
    int distance = known.best().distance();
    List<Turned> groups = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    for (List<Integer> some :
        Arrays.stream(all).boxed().collect(groupingBy(i -> symbol(i, distance))).values()) {
      int[] same = some.stream().mapToInt(i -> i).toArray();
      long with = Arrays.stream(same).filter(i -> outcomeOf(i) == 1).count();
      if (Math.min(with, same.length - with) >= FEWEST) {
        groups.add(turned(u, same, this::outcomeOf));
        sizes.add(same.length);
      }
    }
    double[] weights = sizes.stream().mapToDouble(size -> size).toArray();
    return new UnitContext(
        known.unit(),
        known.pair(),
        known.tokens(),
        known.outcome(),
        known.places(),
        known.p(),
        groups.isEmpty() ? NOTHING : Turned.mean(groups, weights).bits(),
        Arrays.stream(weights).sum() / all.length);
  }

  private Place place(int u, int distance, ContextBits ofAll, int[] all) {
    Map<Integer, Long> counts =
        Arrays.stream(all)
            .boxed()
            .collect(groupingBy(i -> symbol(i, distance), Collectors.counting()));
    int best = -1;
    ContextBits ofBest = NOTHING;
    for (Map.Entry<Integer, Long> one : counts.entrySet()) {
      int symbol = one.getKey();
      if (Math.min(one.getValue(), all.length - one.getValue()) >= RARE) {
        ContextBits bits = turned(u, all, i -> symbol(i, distance) == symbol ? 1 : 0).bits();
        if (best < 0 || bits.bits() > ofBest.bits()) {
          best = symbol;
          ofBest = bits;
        }
      }
    }
    String character = best < 0 || best == end() ? "" : text.latin().symbol(best);
    return new Place(distance, ofAll, character, ofBest);
  }

  private Turned turned(int u, int[] some, IntUnaryOperator kind) {
    float[] values = new float[some.length];
    int[] classes = new int[some.length];
    for (int k = 0; k < some.length; k++) {
      values[k] = tokens.get(some[k]).values[u];
      classes[k] = kind.applyAsInt(some[k]);
    }
    return Turned.of(values, classes, SEED);
  }

  private int outcomeOf(int i) {
    return tokens.get(i).token.outcome() == outcome ? 1 : 0;
  }

  /** The symbol at some distance from a token; one more than there are beyond the sentence. */
  private int symbol(int i, int distance) {
    Token token = tokens.get(i).token;
    int[] sentence = latin[token.sentence()];
    int at = token.position() + distance;
    return at < 0 || at >= sentence.length ? end() : sentence[at];
  }

  private int end() {
    return text.latin().size();
  }
}
