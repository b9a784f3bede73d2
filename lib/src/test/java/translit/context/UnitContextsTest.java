package translit.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import translit.common.InputException;
import translit.common.ProgressListener;
import translit.common.SeededHash;
import translit.context.UnitContext.Place;
import translit.planting.PlantedLanguage;
import translit.planting.PlantedText;
import translit.text.Pair;
import translit.trace.Direction;
import translit.trace.Part;
import translit.trace.SyntheticSource;
import translit.trace.Token;
import translit.trace.TokenizedText;
import translit.trace.Unit;
import translit.trace.Units;

/** Units by formula on planted text, where every letter around t is s or z by a coin. */
class UnitContextsTest {
  private static final Units UNITS = new Units(2, 3);
  private static final Unit UNIT = new Unit(Part.LSTM_OUTPUT, Direction.BACKWARD, 1);

  /** What the unit does at a token, given the Latin characters of its sentence. */
  private interface Formula {
    double at(Token token, String sentence);
  }

  private static UnitContext context(String language, Formula formula, String outcome) {
    PlantedLanguage planted = PlantedLanguage.read(Path.of("../data/planted", language));
    TokenizedText text =
        TokenizedText.of(
            PlantedText.sentences(planted.planting(), 500, 4), planted.language().rules(), 1);
    Map<Integer, StringBuilder> sentences = new HashMap<>();
    text.forEach(
        token -> {
          StringBuilder sentence =
              sentences.computeIfAbsent(token.sentence(), key -> new StringBuilder());
          sentence.setLength(Math.max(sentence.length(), token.position() + 1));
          sentence.setCharAt(token.position(), text.latin().symbol(token.latin()).charAt(0));
        });
    SyntheticSource source =
        new SyntheticSource(
            UNITS,
            (token, column) ->
                column == UNITS.column(UNIT)
                    ? formula.at(token, sentences.get(token.sentence()).toString())
                    : 0);
    return UnitContexts.of(
            source, text, new Pair("t", outcome), List.of(UNIT), ProgressListener.none())
        .get(0);
  }

  /** The same noise for the same token, between 0 and 1. */
  private static double noise(Token token) {
    long hash = SeededHash.of(token.sentence() * 1000L + token.position(), 9);
    return new Random(hash).nextDouble();
  }

  private static double knows(Token token, String sentence, int distance) {
    return (sentence.charAt(token.position() + distance) == 's' ? 1 : 0) + 0.5 * noise(token);
  }

  @Test
  void aUnitThatKnowsTheNextLetterIsSaidToAndNothingRemainsOfTheOutcome() {
    UnitContext context = context("next", (token, text) -> knows(token, text, 1), "თ");
    assertThat(context.places()).hasSize(12).extracting(Place::distance).doesNotContain(0);
    assertThat(context.best().distance()).isEqualTo(1);
    // of 16 bins one may hold both, which costs up to a sixteenth of a bit
    assertThat(context.best().bits().bits()).isBetween(0.93, 1.0);
    assertThat(context.best().character()).isIn("s", "z");
    assertThat(context.outcome().bits()).isBetween(0.93, 1.0);
    assertThat(context.covered()).isZero();
    assertThat(context.places())
        .filteredOn(place -> place.distance() != 1)
        .allSatisfy(place -> assertThat(place.bits().bits()).isLessThan(0.02));
    assertThat(context.said())
        .contains("At t, backward output 1 knows best the character just after it (")
        .contains("nowhere does that character stand with both outcomes");
    assertThat(context.table().rowCount()).isEqualTo(12);
  }

  @Test
  void aUnitThatKnowsAnotherLetterTellsNothingOfTheOutcome() {
    UnitContext context = context("next", (token, text) -> knows(token, text, -4), "თ");
    assertThat(context.best().distance()).isEqualTo(-4);
    assertThat(context.outcome().bits()).isLessThan(0.01);
    assertThat(context.outcome().p()).isGreaterThan(0.01);
    assertThat(context.covered()).isGreaterThan(0.99);
    assertThat(context.p()).isEqualTo(0.01);
    assertThat(context.remaining().bits()).isLessThan(0.01);
    assertThat(context.said()).contains("the character 4 before it");
  }

  @Test
  void aUnitThatKnowsTheOutcomeButNoNeighbourKeepsItsBits() {
    UnitContext context = context("coin", (token, text) -> token.outcome() + noise(token), "თ");
    assertThat(context.outcome().bits()).isBetween(0.93, 1.0);
    // beside one neighbour are few tokens, and so few bins, of which one may hold both
    assertThat(context.remaining().bits()).isBetween(0.8, 1.0);
    assertThat(context.remaining().p()).isEqualTo(0.01);
    assertThat(context.covered()).isGreaterThan(0.9);
    assertThat(context.places())
        .allSatisfy(place -> assertThat(place.bits().bits()).isLessThan(0.05));
    assertThat(context.said()).contains("knows none of the 12 characters around it");
  }

  @Test
  void noiseKnowsNothingAndAConstantLess() {
    UnitContext noise = context("previous", (token, text) -> noise(token), "ტ");
    assertThat(noise.places())
        .allSatisfy(place -> assertThat(place.bits().bits()).isLessThan(0.03));
    UnitContext constant = context("previous", (token, text) -> 1, "ტ");
    assertThat(constant.outcome().bits()).isZero();
    assertThat(constant.outcome().p()).isEqualTo(1);
  }

  @Test
  void aPairThatTheTextLacksIsRefused() {
    assertThatThrownBy(() -> context("next", (token, text) -> 1, "ს"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("t → ს: in this text 0 of ");
  }
}
