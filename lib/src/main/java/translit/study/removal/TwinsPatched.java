package translit.study.removal;

import static translit.common.Phrase.count;
import static translit.common.Phrase.say;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import translit.common.TableColumns;
import translit.intervention.Effects;
import translit.intervention.MinimalPairs;
import translit.intervention.MinimalPairs.Patched;
import translit.intervention.MinimalPairs.Way;
import translit.intervention.SetOptions;
import translit.language.AlignedText;
import translit.language.RomanizationRules;
import translit.notebook.TableView;
import translit.study.Study;
import translit.text.Pair;
import translit.trace.AmbiguousPairs;

/**
 * Which outputs carry the difference where one letter of a sentence is written otherwise.
 *
 * @param study whose network and text
 * @param pairs sentences and what was patched; empty if every letter is written in one way only
 */
public record TwinsPatched(Study study, Optional<MinimalPairs> pairs) {
  private static final int MOST_TRIED = 100;
  private static final double SIGNIFICANT = 0.05;

  private record Row(Way way, String what, String change, double p) {}

  /** The pair, or the most frequent one whose letter is written in several ways. */
  static TwinsPatched of(Removal removal) {
    Study study = removal.study();
    RomanizationRules rules = study.language().rules();
    List<AlignedText> texts = study.sentences().stream().map(study::romanize).toList();
    SetOptions options = SetOptions.defaults().withSeed(study.options().seed());
    List<Pair> others =
        AmbiguousPairs.mostFrequent(removal.text(), Effects.FEWEST_STEMS, MOST_TRIED);
    List<Pair> pairs = Stream.concat(Stream.of(removal.pair()), others.stream()).toList();
    return new TwinsPatched(
        study, MinimalPairs.ofFirst(study.model().parameters(), rules, texts, pairs, options));
  }

  /**
   * What outputs from the other sentence do, both ways.
   *
   * @param rows how many single outputs of each way
   * @return whole LSTMs first
   */
  public TableView table(int rows) {
    return TableView.of(
            new TableColumns<Row>("patched")
                .text("written", row -> row.way.written())
                .text("outputs from", row -> row.way.from())
                .text("what", Row::what)
                .text("change", Row::change)
                .number("p", Row::p)
                .table(
                    pairs.stream()
                        .flatMap(found -> Stream.of(found.there(), found.back()))
                        .flatMap(way -> rows(way, rows))
                        .toList()))
        .decimals(3)
        .caption(
            say(
                "Change of the margin by outputs from the same sentence written otherwise, in nats,"
                    + " ± 95 %%: %s; %s, %s, seed %d",
                pairs.map(found -> found.pair().toString()).orElse("no pair"),
                study.name(),
                count(pairs.map(found -> found.there().tokens()).orElse(0), "sentence"),
                study.options().seed()));
  }

  private static Stream<Row> rows(Way way, int rows) {
    return Stream.concat(
        Stream.of(
            new Row(way, "both LSTMs", way.both().toString(), Double.NaN),
            new Row(way, "forward LSTM", way.forward().toString(), Double.NaN),
            new Row(way, "backward LSTM", way.backward().toString(), Double.NaN)),
        way.units().stream()
            .limit(rows)
            .map(one -> new Row(way, one.unit().toString(), one.change().toString(), one.p())));
  }

  /** {@return which LSTM carries the difference, and how many outputs, in sentences} */
  public String said() {
    return pairs
        .map(found -> found.pair() + ": " + said(found.there()) + "; " + said(found.back()) + ".")
        .orElse(
            "Every letter of the text is written in one way only, so there is nothing to patch.");
  }

  private static String said(Way way) {
    List<Patched> found = way.units().stream().filter(one -> one.p() <= SIGNIFICANT).toList();
    return say(
        "where the letter is written %s, outputs from %s change the margin by %s nats (those of the"
            + " forward LSTM by %s, of the backward one by %s); %,d single outputs change it"
            + " on average",
        way.written(), way.from(), way.both(), way.forward(), way.backward(), found.size());
  }
}
