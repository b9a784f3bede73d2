package translit.evaluation;

import static translit.common.Phrase.count;
import static translit.common.Phrase.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tech.tablesaw.api.Table;
import translit.common.SeededHash;
import translit.common.TableColumns;
import translit.corpus.ForeignHalf;
import translit.corpus.ForeignKind;
import translit.corpus.ForeignMixer;
import translit.corpus.MixedText;
import translit.evaluation.kept.KeptCounts;
import translit.language.RomanizationRules;
import translit.language.Romanizer;
import translit.network.Decoder;
import translit.statistics.Interval;

/**
 * What a decoder leaves in Latin letters, rightly and wrongly. Foreign words, names and addresses,
 * of the half that nothing is trained on, are put into native sentences, which are then romanized.
 *
 * @param decoder its name
 * @param lines that were decoded: the sentences, up to {@value #MOST_ROUNDS} times if they are few,
 *     with other tokens in them each time
 * @param seed of what is put in, of the romanization and of the intervals
 * @param all foreign tokens, and how many of them came out unchanged at their place
 * @param kinds the same by kind
 * @param nativeLeftLatin native words, divided by white space, that were typed in Latin letters,
 *     and how many of them came out with a Latin letter
 * @param mixedScript words that came out, divided by all that is no letter, and how many of them
 *     have native and Latin letters
 * @param mixedNoStem the same without those that are a Latin stem with a native ending
 */
public record Kept(
    String decoder,
    int lines,
    long seed,
    Share all,
    List<OfKind> kinds,
    Share nativeLeftLatin,
    Share mixedScript,
    Share mixedNoStem) {

  private static final int ENOUGH_LINES = 3000;
  private static final int MOST_ROUNDS = 5;

  /**
   * Some of all.
   *
   * @param n how many are so
   * @param of how many there are
   * @param share the quotient; NaN if there are none
   * @param interval 95 %: of foreign tokens as so many trials, since each is drawn by itself, and
   *     of words by article or sentence; null if the articles are too few
   */
  public record Share(int n, int of, double share, Interval interval) {
    private static Share ofTrials(int n, int of) {
      return new Share(n, of, n / (double) of, Interval.ofShare(n, of));
    }

    private static Share of(TestText text, int[] numbers, int[] all, long seed) {
      int n = IntStream.of(numbers).sum();
      int of = IntStream.of(all).sum();
      return n == 0
          ? ofTrials(n, of) // the bootstrap would be sure that there are none anywhere
          : new Share(n, of, n / (double) of, text.interval(numbers, all, seed));
    }

    /** As a cell of a table, with so many decimals. */
    private String inPercent(int decimals) {
      String number = "%." + decimals + "f";
      return interval == null
          ? String.format(Locale.ROOT, number, 100 * share)
          : String.format(
              Locale.ROOT,
              number + " (" + number + " to " + number + ")",
              100 * share,
              100 * interval.low(),
              100 * interval.high());
    }
  }

  /**
   * Tokens of one kind.
   *
   * @param kind in a few words
   * @param kept how many of them came out unchanged
   * @param broken the first that did not, and what became of it; null if there is none
   */
  public record OfKind(String kind, Share kept, String broken) {}

  /** A sentence with what was put in, and how it is typed. */
  private record Line(int sentence, MixedText right, String latin) {}

  /**
   * Measures decoders on the same lines.
   *
   * @param decoders to measure
   * @param rules that romanize
   * @param text native sentences
   * @param seed of what is put in, of the romanization and of the intervals
   * @return one for each decoder; none at all if the native script is Latin, where this has no
   *     meaning
   */
  public static List<Kept> of(
      List<? extends Decoder> decoders, RomanizationRules rules, TestText text, long seed) {
    if (rules.script().equals("Latin")) {
      return List.of();
    }
    List<Line> lines = lines(rules, text.sentences(), seed);
    List<String> latin = lines.stream().map(Line::latin).toList();
    List<Kept> measured = new ArrayList<>();
    for (Decoder decoder : decoders) {
      List<String> said = decoder.decode(latin);
      KeptCounts counts = new KeptCounts(rules, text.sentences().size());
      for (int i = 0; i < said.size(); i++) {
        Line line = lines.get(i);
        counts.add(line.sentence, line.right, line.latin, said.get(i));
      }
      measured.add(of(decoder.name(), lines.size(), counts, text, seed));
    }
    return measured;
  }

  private static List<Line> lines(RomanizationRules rules, List<String> sentences, long seed) {
    int rounds = Math.min(MOST_ROUNDS, (ENOUGH_LINES + sentences.size() - 1) / sentences.size());
    List<Line> lines = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      long ofRound = SeededHash.of(round, seed);
      ForeignMixer mixer = new ForeignMixer(ForeignHalf.MEASURING, ofRound);
      Romanizer romanizer = new Romanizer(rules, ofRound);
      for (int i = 0; i < sentences.size(); i++) {
        MixedText mixed = mixer.mix(sentences.get(i));
        lines.add(new Line(i, mixed, romanizer.romanize(mixed.text()).latinText()));
      }
    }
    return lines;
  }

  private static Kept of(String name, int lines, KeptCounts counts, TestText text, long seed) {
    List<OfKind> kinds =
        Stream.of(ForeignKind.values())
            .map(
                kind -> {
                  int[] tokens = counts.tokens(kind);
                  return new OfKind(
                      kind.label(), Share.ofTrials(tokens[0], tokens[1]), counts.broken(kind));
                })
            .filter(one -> one.kept.of > 0)
            .toList();
    return new Kept(
        name,
        lines,
        seed,
        Share.ofTrials(
            kinds.stream().mapToInt(one -> one.kept.n).sum(),
            kinds.stream().mapToInt(one -> one.kept.of).sum()),
        kinds,
        Share.of(text, counts.leftLatin(), counts.natives(), seed),
        Share.of(text, counts.mixed(), counts.words(), seed),
        Share.of(text, counts.noStem(), counts.words(), seed));
  }

  /** In a few words, what it was measured on. */
  String said() {
    return say("%s, seed %d", count(lines, "line"), seed);
  }

  /** A line of the table, of every decoder. */
  private record Row(String what, int decimals, List<Share> shares) {
    static Row of(String what, int decimals, List<Kept> measured, Function<Kept, Share> share) {
      return new Row(what, decimals, measured.stream().map(share).toList());
    }
  }

  /**
   * A table for people.
   *
   * @param measured decoders on the same lines, one or more
   * @return their shares in percent, side by side
   */
  public static Table table(List<Kept> measured) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < measured.get(0).kinds.size(); i++) {
      int at = i;
      String kind = measured.get(0).kinds.get(i).kind;
      rows.add(Row.of(kind, 1, measured, one -> one.kinds.get(at).kept));
    }
    rows.add(Row.of("all Latin tokens kept", 1, measured, Kept::all));
    rows.add(Row.of("native words left Latin", 2, measured, Kept::nativeLeftLatin));
    rows.add(Row.of("words of mixed script", 2, measured, Kept::mixedScript));
    rows.add(Row.of("of them no stem with ending", 2, measured, Kept::mixedNoStem));
    TableColumns<Row> columns =
        new TableColumns<Row>("what stays Latin")
            .text("what", Row::what)
            .integer("n", row -> row.shares.get(0).of);
    for (int i = 0; i < measured.size(); i++) {
      int at = i;
      columns.text(
          measured.get(i).decoder + ", %", row -> row.shares.get(at).inPercent(row.decimals));
    }
    return columns.table(rows);
  }
}
