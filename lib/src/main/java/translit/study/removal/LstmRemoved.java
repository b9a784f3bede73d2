package translit.study.removal;

import static translit.common.Phrase.percent;
import static translit.common.Phrase.say;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import translit.common.TableColumns;
import translit.engine.Batch;
import translit.engine.EncodedText;
import translit.engine.Intervention;
import translit.engine.Predictor;
import translit.evaluation.NeighbourReader;
import translit.intervention.Path;
import translit.intervention.UnitIntervention;
import translit.language.Alphabet;
import translit.notebook.TableView;
import translit.trace.Direction;
import translit.trace.TokenizedText;
import translit.trace.Unit;
import translit.trace.Units;

/**
 * How rightly a Latin character is read without a whole LSTM, for each way of removing it, beside a
 * table that knows what the other LSTM has read.
 *
 * @param removed direction of the LSTM
 * @param latin the character
 * @param tokens of it
 * @param ways of removing the LSTM, and what they leave; the network as it is first, the table last
 */
public record LstmRemoved(Direction removed, String latin, int tokens, List<Way> ways) {
  /**
   * A way of reading the character.
   *
   * @param name in a few words
   * @param accuracy share of its tokens that are read rightly, all outcomes considered
   */
  public record Way(String name, double accuracy) {}

  /** Where a character stands, and what it becomes. */
  private record Place(EncodedText text, int at) {
    int outcome() {
      return text.natives()[at];
    }
  }

  /**
   * Copies the list.
   *
   * @param removed direction of the LSTM
   * @param latin the character
   * @param tokens of it
   * @param ways of reading
   */
  public LstmRemoved {
    ways = List.copyOf(ways);
  }

  /** Reads the text of a removal in all ways. */
  static LstmRemoved of(Removal removal, Direction direction) {
    TokenizedText text = removal.text();
    int latin = text.latin().indexOfCharacter(removal.pair().latin());
    List<Place> places = places(text, latin);
    Units units = Units.of(removal.study().model().parameters());
    List<Unit> all =
        IntStream.range(0, 2 * units.cells())
            .mapToObj(place -> Unit.output(place, units.cells()))
            .filter(unit -> unit.direction() == direction)
            .toList();
    List<Way> ways = new ArrayList<>();
    ways.add(new Way("both LSTMs", accuracy(removal, places, Intervention.NONE)));
    for (Path path : Path.values()) {
      ways.add(
          new Way(
              say("%s LSTM at zero, %s", direction.code(), path.code()),
              accuracy(removal, places, UnitIntervention.zeroSet(units, all, path))));
    }
    boolean before = direction == Direction.BACKWARD; // is what the other LSTM has read
    ways.add(
        new Way(
            say("table of what stands %s", before ? "before" : "behind"),
            ofTable(removal, places, before)));
    return new LstmRemoved(direction, removal.pair().latin(), places.size(), ways);
  }

  private static List<Place> places(TokenizedText text, int latin) {
    List<Place> places = new ArrayList<>();
    text.forEachSentence(
        (symbols, tokens) ->
            IntStream.range(0, tokens.size())
                .filter(at -> tokens.get(at).hasOutcome() && tokens.get(at).latin() == latin)
                .forEach(at -> places.add(new Place(symbols, at))));
    return places;
  }

  private static double accuracy(Removal removal, List<Place> places, Intervention intervention) {
    List<EncodedText> texts = places.stream().map(Place::text).distinct().toList();
    Map<EncodedText, float[]> answers = new IdentityHashMap<>();
    try (Predictor predictor = Predictor.of(removal.study().model().parameters(), intervention)) {
      for (Batch batch : Batch.inOrder(texts)) {
        float[][] outputs = predictor.outputs(batch);
        for (int n = 0; n < outputs.length; n++) {
          answers.put(batch.texts().get(n), outputs[n]);
        }
      }
    }
    int outcomes = removal.study().model().natives().size();
    return share(places.stream().map(place -> isRight(place, answers.get(place.text), outcomes)));
  }

  private static boolean isRight(Place place, float[] answers, int outcomes) {
    int row = place.at * outcomes;
    float right = answers[row + place.outcome()];
    return IntStream.range(0, outcomes)
        .filter(y -> y != Alphabet.PADDING_INDEX && y != Alphabet.OTHER_INDEX)
        .allMatch(y -> answers[row + y] <= right);
  }

  /** It learns from the sentences of the study that are not read. */
  private static double ofTable(Removal removal, List<Place> places, boolean before) {
    List<String> all = removal.study().sentences();
    List<EncodedText> others = new ArrayList<>();
    Removal.tokenized(removal.study(), all.subList(removal.text().sentences(), all.size()))
        .forEachSentence((symbols, tokens) -> others.add(symbols));
    Function<EncodedText, short[]> table = NeighbourReader.ofOneSide(others, before);
    Map<EncodedText, short[]> outcomes = new IdentityHashMap<>();
    return share(
        places.stream()
            .map(
                place -> outcomes.computeIfAbsent(place.text, table)[place.at] == place.outcome()));
  }

  private static double share(Stream<Boolean> right) {
    return right.mapToInt(one -> one ? 1 : 0).average().orElse(Double.NaN);
  }

  /** {@return a row for each way of reading} */
  public TableView table() {
    return TableView.of(
            new TableColumns<Way>("without an LSTM")
                .text("read by", Way::name)
                .number("accuracy", Way::accuracy)
                .table(ways))
        .decimals(3)
        .caption(
            say(
                "Share of %,d tokens of `%s` that are read rightly, with one LSTM's outputs at zero",
                tokens, latin));
  }

  /** {@return whether what is left is as much as a table of one side knows, in a sentence} */
  public String said() {
    Way table = ways.get(ways.size() - 1);
    List<Way> without = ways.subList(1, ways.size() - 1);
    double least = without.stream().mapToDouble(Way::accuracy).min().orElseThrow();
    double most = without.stream().mapToDouble(Way::accuracy).max().orElseThrow();
    return say(
        "Without the %s LSTM %s to %s of `%s` are read rightly, instead of %s; a %s reads %s.",
        removed.code(),
        percent(least),
        percent(most),
        latin,
        percent(ways.get(0).accuracy()),
        table.name(),
        percent(table.accuracy()));
  }
}
