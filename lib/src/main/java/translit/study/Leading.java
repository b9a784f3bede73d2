package translit.study;

import static translit.common.Phrase.first;
import static translit.common.Phrase.list;
import static translit.common.Phrase.say;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import translit.common.ProgressListener;
import translit.common.TableColumns;
import translit.figure.NetworkFigure;
import translit.notebook.TableView;
import translit.selectivity.Selectivity;
import translit.text.Pair;
import translit.trace.Direction;
import translit.trace.Unit;

/**
 * The most selective outputs of one LSTM, as many as the figure shows, with their intervals, and in
 * how many romanizations of the same text they are among as many.
 *
 * @param contrast measured
 * @param direction of the LSTM
 */
record Leading(Contrast contrast, Direction direction) {
  /** Most units that a sentence names. */
  private static final int NAMED = 5;

  /** For the distances of another romanization, of which no p is asked. */
  private static final int PERMUTATIONS = 20;

  /** Their measures, and in how many romanizations each is among as many. */
  TableView table(int romanizations) {
    Map<Unit, Long> stays = stays(romanizations);
    return TableView.of(
            new TableColumns<Selectivity>("leading")
                .text("unit", row -> row.unit().toString())
                .text("rank", row -> row.ranks().toString())
                .text("distance", row -> row.hellinger().toString())
                .text("AUC", row -> row.auc().toString())
                .text("accuracy", row -> row.accuracy().toString())
                .text("stays", row -> stays.getOrDefault(row.unit(), 0L) + " of " + romanizations)
                .table(top(contrast)))
        .rows(NetworkFigure.LSTM_OUTPUTS)
        .caption(
            say(
                "The %d most selective outputs: ranks that cannot be told apart, calibrated distance, AUC,"
                    + " held-out balanced accuracy of the best threshold, ± 95 %%, and in how many of %d"
                    + " romanizations the output is among as many: %s",
                NetworkFigure.LSTM_OUTPUTS, romanizations, contrast.source()));
  }

  private Map<Unit, Long> stays(int romanizations) {
    List<Contrast> others =
        Progress.shown("Romanizing anew", listener -> others(romanizations - 1, listener));
    return Stream.concat(Stream.of(contrast), others.stream())
        .map(this::top)
        .flatMap(Collection::stream)
        .collect(Collectors.groupingBy(Selectivity::unit, Collectors.counting()));
  }

  /** The same pair in the text as the seeds that follow romanize it. */
  private List<Contrast> others(int count, ProgressListener listener) {
    Pair pair = contrast.pair();
    long seed = contrast.study().options().seed();
    return LongStream.range(0, count)
        .mapToObj(
            i -> {
              Study other = contrast.study().withSeed(seed + 1 + i).withPermutations(PERMUTATIONS);
              ProgressListener part =
                  (done, all, what) -> listener.report(i * all + done, count * all, what);
              return new Contrast(other, other.measure(part, pair.latin()), pair);
            })
        .toList();
  }

  private List<Selectivity> top(Contrast some) {
    return some.ranking(direction, contrast.measure()).stream()
        .limit(NetworkFigure.LSTM_OUTPUTS)
        .toList();
  }

  /** Which of them cannot be told from the first, in a sentence. */
  String said() {
    List<Selectivity> leaders = contrast.leaders(direction);
    Selectivity first = leaders.get(0);
    if (!contrast.calibrated()) {
      return say(
          "By the AUC the first output of the %s LSTM is %d (%s); whether others do as well is not told.",
          direction.code(), first.unit().index(), contrast.measure().estimate(first));
    }
    if (leaders.size() == 1) {
      return say(
          "The most selective output of the %s LSTM is %d (%s).",
          direction.code(), first.unit().index(), contrast.measure().estimate(first));
    }
    List<String> all = leaders.stream().map(row -> "" + row.unit().index()).toList();
    String numbers = all.size() > NAMED ? first(all, NAMED) : list(all);
    return say(
        "No single output of the %s LSTM is told to be the most selective: %s cannot be told apart (the"
            + " largest distance is %s).",
        direction.code(), numbers, contrast.measure().estimate(first));
  }
}
