package translit.study;

import static translit.common.Phrase.list;
import static translit.common.Phrase.say;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import translit.common.TableColumns;
import translit.figure.ColouredText;
import translit.figure.NetworkFigure;
import translit.notebook.TableView;
import translit.selectivity.Measure;
import translit.selectivity.PatternSearch;
import translit.selectivity.PatternSearch.Response;
import translit.selectivity.Selectivity;
import translit.text.Endings;
import translit.trace.Trace;
import translit.trace.Unit;

/**
 * Cells that rise and fall on a pattern.
 *
 * @param reactions to the pattern
 * @param responses of the cells
 */
public record ReactingCells(Reactions reactions, List<Response> responses) {
  /** Characters of the longest sentence that is shown in colours. */
  private static final int SHORT = 110;

  /** {@return the cells} */
  public List<Unit> units() {
    return responses.stream().map(Response::unit).toList();
  }

  /** {@return their AUC in both halves of the sentences} */
  public TableView table() {
    return reactions.view(responses, "Cells inside of ");
  }

  /** On the sentences that did not choose the cells. */
  private Response clearestOne() {
    return responses.stream()
        .max(Comparator.comparingDouble(one -> Math.abs(one.heldOut() - 0.5)))
        .orElseThrow();
  }

  private static String moves(Response response) {
    return response.heldOut() > 0.5 ? "higher" : "lower";
  }

  /** {@return which cell is the clearest, and to which side it moves} */
  public String clearest() {
    Response one = clearestOne();
    return say("The clearest cell is %s. It is %s inside of the pattern.", one.unit(), moves(one));
  }

  /** {@return the cells on a sentence of the half that did not choose them} */
  public ColouredText coloured() {
    Study study = reactions.study();
    Trace trace = Trace.of(study.model(), study.romanize(sentence()), units());
    return ColouredText.of(
        say(
            "On %s the clearest cell, %s, is %s",
            reactions.pattern(), clearestOne().unit(), moves(clearestOne())),
        trace,
        study.name() + ", one held-out sentence, seed " + reactions.search().seed());
  }

  /** A short one with the most matches. */
  private String sentence() {
    List<String> sentences = reactions.study().sentences();
    PatternSearch search = reactions.search();
    List<String> heldOut =
        IntStream.range(0, sentences.size())
            .filter(s -> PatternSearch.heldOut(s, search.seed()))
            .mapToObj(sentences::get)
            .filter(one -> matches(one) > 0)
            .toList();
    Comparator<String> shortest = Comparator.comparingInt(String::length);
    return heldOut.stream()
        .filter(one -> one.length() <= SHORT)
        .max(Comparator.comparingLong(this::matches).thenComparing(shortest.reversed()))
        .or(() -> heldOut.stream().min(shortest))
        .orElseThrow(); // the search found matches in this half
  }

  private long matches(String sentence) {
    return Endings.matches(reactions.search().pattern(), sentence);
  }

  private record Place(Selectivity row, int post, int calibrated) {
    boolean drawn() {
      return Math.min(post, calibrated) <= NetworkFigure.LSTM_OUTPUTS;
    }
  }

  private List<Place> places(Contrast contrast) {
    return units().stream()
        .map(unit -> contrast.table().of(contrast.pair(), unit))
        .map(
            row ->
                new Place(
                    row,
                    place(contrast, row, Measure.HELLINGER_1000),
                    place(contrast, row, Measure.HELLINGER)))
        .toList();
  }

  private static int place(Contrast contrast, Selectivity row, Measure measure) {
    Unit unit = row.unit();
    return contrast
            .table()
            .top(contrast.pair(), unit.part(), unit.direction(), measure, Integer.MAX_VALUE)
            .indexOf(row)
        + 1;
  }

  /**
   * {@return how selective the cells are for a pair, and their places among the cells of their
   * LSTM}
   *
   * @param contrast of the pair
   */
  public TableView placesTable(Contrast contrast) {
    return TableView.of(
            new TableColumns<Place>("places")
                .text("unit", place -> place.row().unit().toString())
                .number("hellinger1000", place -> place.row().hellinger1000())
                .integer("place", Place::post)
                .number("hellinger", place -> place.row().hellinger())
                .integer("its place", Place::calibrated)
                .table(places(contrast)))
        .decimals(2)
        .caption(
            "Places among the %d cells of each LSTM: %s"
                .formatted(contrast.table().units().cells(), contrast.source()));
  }

  /**
   * {@return whether one of the cells is among the most selective ones for a pair}
   *
   * @param contrast of the pair
   */
  public String placesSaid(Contrast contrast) {
    List<String> drawn =
        places(contrast).stream()
            .filter(Place::drawn)
            .map(one -> one.row().unit().toString())
            .toList();
    return drawn.isEmpty()
        ? say(
            "None of these cells is among the %d most selective ones of its LSTM for %s by either distance.",
            NetworkFigure.LSTM_OUTPUTS, contrast.pair())
        : say(
            "Among the %d most selective cells of its LSTM for %s, by one of the distances at least: %s.",
            NetworkFigure.LSTM_OUTPUTS, contrast.pair(), list(drawn));
  }
}
