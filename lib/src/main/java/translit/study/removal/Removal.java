package translit.study.removal;

import static translit.common.Phrase.count;
import static translit.common.Phrase.percent;
import static translit.common.Phrase.say;
import static translit.common.Phrase.two;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import translit.common.TableColumns;
import translit.intervention.Effect;
import translit.intervention.EffectOptions;
import translit.intervention.Effects;
import translit.intervention.PairEffects;
import translit.intervention.Replacement;
import translit.intervention.Swap;
import translit.notebook.TableView;
import translit.statistics.Estimate;
import translit.study.Progress;
import translit.study.Study;
import translit.text.Pair;
import translit.trace.TokenizedText;
import translit.trace.Unit;

/**
 * What becomes of a pair without each output of the LSTMs.
 *
 * @param study whose network and text
 * @param pair that was looked at
 * @param text that was read
 * @param readOut effects on the read-out path
 */
public record Removal(Study study, Pair pair, TokenizedText text, PairEffects readOut) {
  private static final double SIGNIFICANT = 0.05;
  private static final double SMALL_LOSS = 0.01;

  private record Row(Unit unit, Effect effect, Swap swap) {}

  private record OnPaths(Unit unit, List<Effect> effects) {}

  /**
   * Replaces every output on the read-out path.
   *
   * @param study whose network and text
   * @param pair to look at
   * @param sentences how many of the text's are read
   * @return what became of the pair
   * @throws translit.common.InputException if the pair is too rare in these sentences
   */
  public static Removal of(Study study, Pair pair, int sentences) {
    List<String> all = study.sentences();
    TokenizedText text = tokenized(study, all.subList(0, Math.min(sentences, all.size())));
    return Progress.shown(
        "Removing each output",
        listener ->
            new Removal(
                study,
                pair,
                text,
                Effects.readOut(
                        study.model().parameters(), text, List.of(pair), options(study), listener)
                    .get(0)));
  }

  static TokenizedText tokenized(Study study, List<String> sentences) {
    return TokenizedText.of(sentences, study.language().rules(), study.options().seed());
  }

  private static EffectOptions options(Study study) {
    return EffectOptions.defaults().withSeed(study.options().seed());
  }

  private List<Effect> ranked() {
    return readOut.ranked(Replacement.OTHER_OUTCOME);
  }

  /** {@return how sure the network is of the pair as it is} */
  public String asItIs() {
    return say(
        "As it is, the network reads %s of %s of %s rightly, by a margin of %s nats on average;"
            + " %s are within one nat.",
        percent(readOut.accuracy()),
        count(readOut.tokens(), "token"),
        pair,
        two(readOut.margin()),
        percent(readOut.unsure()));
  }

  /**
   * The outputs whose value from a token with another outcome does most harm.
   *
   * @param rows how many
   * @return change of the margin, accuracy, share of tokens within one nat, p, and what else breaks
   */
  public TableView table(int rows) {
    Map<Unit, Swap> swaps =
        readOut.swaps().stream().collect(Collectors.toMap(Swap::unit, Function.identity()));
    List<Row> all =
        ranked().stream()
            .map(effect -> new Row(effect.unit(), effect, swaps.get(effect.unit())))
            .toList();
    return view(
        TableView.of(
            new TableColumns<Row>("removed")
                .text("unit", row -> row.unit.toString())
                .text("change", row -> row.effect.change().toString())
                .text("beyond the null", row -> row.swap.difference().toString())
                .number("p", row -> row.swap.p())
                .text("accuracy", row -> row.effect.accuracy().toString())
                .text("within one nat", row -> row.effect.unsure().toString())
                .number("outside", row -> row.effect.outside())
                .table(all)),
        rows,
        "Each output at its value from a token with another outcome, change of the margin in nats,"
            + " ± 95 %");
  }

  private TableView view(TableView table, int rows, String what) {
    return table
        .rows(rows)
        .decimals(3)
        .caption(
            say(
                "%s: %s; %s, %s, seed %d",
                what,
                pair,
                study.name(),
                count(text.sentences(), "sentence"),
                study.options().seed()));
  }

  /** {@return how many outputs a pair needs, in sentences} */
  public String said() {
    long needed =
        readOut.swaps().stream()
            .filter(swap -> swap.p() <= SIGNIFICANT && swap.difference().value() < 0)
            .count();
    Effect first = ranked().get(0);
    long spoil =
        ranked().stream()
            .filter(one -> readOut.accuracy() - one.accuracy().value() >= SMALL_LOSS)
            .count();
    double upper = first.change().interval().high();
    long overlapping =
        ranked().stream().filter(one -> one.change().interval().low() <= upper).count() - 1;
    String most =
        say(
            "The most harmful single change is that of %s: %s nats (an interval that overlaps with"
                + " those of %s), and %s are then read rightly.",
            first.unit(),
            first.change(),
            count(overlapping, "other output"),
            percent(first.accuracy().value()));
    return say(
        "Of %,d outputs of both LSTMs, %,d carry more of the outcome than chance explains. %s"
            + " Accuracy falls by %s or more with %,d of them.",
        readOut.swaps().size(), needed, most, percent(SMALL_LOSS), spoil);
  }

  /**
   * The same outputs at their means: for the hidden layer, for the LSTM itself at its next step,
   * and for both.
   *
   * @param rows how many
   * @param characters that are read for each output
   * @return change of the margin on each path
   */
  public TableView paths(int rows, int characters) {
    EffectOptions means =
        options(study).withReplacements(List.of(Replacement.MEAN)).withCharacters(characters);
    List<PairEffects> recurrent =
        Progress.shown(
            "Removing each from the recurrence",
            listener ->
                Effects.recurrent(
                    study.model().parameters(), text, List.of(pair), means, listener));
    List<PairEffects> all = new ArrayList<>(List.of(readOut));
    all.addAll(recurrent);
    List<OnPaths> units =
        recurrent.get(1).ranked(Replacement.MEAN).stream()
            .map(effect -> onPaths(effect.unit(), all))
            .toList();
    TableColumns<OnPaths> columns =
        new TableColumns<OnPaths>("paths").text("unit", one -> one.unit.toString());
    for (int p = 0; p < all.size(); p++) {
      int path = p;
      columns.text(all.get(p).path().code(), one -> one.effects.get(path).change().toString());
      columns.number("outside " + all.get(p).path().code(), one -> one.effects.get(path).outside());
    }
    return view(
        TableView.of(columns.table(units)),
        rows,
        say(
            "Outputs at their means, change of the margin in nats, ± 95 %%; recurrent of %,d"
                + " characters",
            characters));
  }

  private static OnPaths onPaths(Unit unit, List<PairEffects> all) {
    return new OnPaths(
        unit,
        all.stream()
            .map(
                path ->
                    path.ranked(Replacement.MEAN).stream()
                        .filter(effect -> effect.unit().equals(unit))
                        .findFirst()
                        .orElseThrow())
            .toList());
  }

  /** {@return what each output does to the pair, by its unit} */
  Map<Unit, Estimate> changes() {
    return ranked().stream().collect(Collectors.toMap(Effect::unit, Effect::change));
  }

  /**
   * {@return the outputs in sets, over the whole text}
   *
   * @param randomSets random sets that a set is compared with
   */
  public SetsRemoved sets(int randomSets) {
    return SetsRemoved.of(this, randomSets);
  }

  /**
   * {@return how the Latin character is read without the LSTM that has the more selective output}
   */
  public LstmRemoved withoutLstm() {
    return LstmRemoved.of(this, study.contrast(pair).direction());
  }

  /**
   * {@return what carries the difference if a letter is written otherwise}
   *
   * @throws translit.common.InputException if no pair is frequent enough
   */
  public TwinsPatched twins() {
    return TwinsPatched.of(this);
  }
}
