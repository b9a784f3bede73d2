package translit.planting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import translit.common.InputException;
import translit.language.AlignedText;
import translit.language.Romanizer;
import translit.planting.Planting.Cause;

class PlantedTextTest {
  static final Path PLANTED = Path.of("../data/planted");

  static List<Path> folders() {
    return PlantedFolders.in(PLANTED);
  }

  static PlantedLanguage language(String name) {
    return PlantedLanguage.read(PLANTED.resolve(name));
  }

  /** A token: which outcome it is, and the letters around it. */
  private record Found(boolean first, String word, int at) {
    String letter(int distance) {
      int index = at + distance;
      return index < 0 || index >= word.length() ? "" : word.substring(index, index + 1);
    }
  }

  private static List<Found> tokens(Planting planting) {
    List<Found> tokens = new ArrayList<>();
    for (String sentence : PlantedText.sentences(planting, 2500, 3)) {
      for (String word : sentence.split(" ")) {
        int first = word.indexOf(planting.outcomes().get(0));
        int at = Math.max(first, word.indexOf(planting.outcomes().get(1)));
        tokens.add(new Found(first >= 0, word, at));
      }
    }
    return tokens;
  }

  /** Mutual information of the outcome and what is looked at, by counting alone. */
  private static double bits(List<Found> tokens, Function<Found, String> seen) {
    Map<String, int[]> counts = new HashMap<>();
    int[] all = new int[2];
    for (Found token : tokens) {
      counts.computeIfAbsent(seen.apply(token), key -> new int[2])[token.first ? 1 : 0]++;
      all[token.first ? 1 : 0]++;
    }
    double given = 0;
    for (int[] both : counts.values()) {
      given += (both[0] + both[1]) / (double) tokens.size() * entropy(both);
    }
    return entropy(all) - given;
  }

  private static double entropy(int[] both) {
    double sum = 0;
    for (int count : both) {
      double p = count / (double) (both[0] + both[1]);
      sum -= count == 0 ? 0 : p * Math.log(p) / Math.log(2);
    }
    return sum;
  }

  @ParameterizedTest
  @MethodSource("folders")
  void everyTextTellsAsManyBitsAsIsSaid(Path folder) {
    Planting planting = Planting.read(folder);
    Known known = Known.of(planting);
    List<Found> tokens = tokens(planting);
    assertThat(tokens).hasSizeGreaterThan(10_000);
    boolean word = planting.cause() == Cause.WORD;
    // of a word that decides the half is one of 24, of others letters at each distance
    Function<Found, String> before = word ? one -> one.word.substring(0, 5) : side(-1);
    Function<Found, String> after = word ? one -> one.word.substring(6) : side(1);
    Function<Found, String> both = one -> before.apply(one) + "|" + after.apply(one);
    // counts give nothing less than some bits: (contexts − 1) / (2 n ln 2), 0.04 of 1,024 contexts
    assertThat(bits(tokens, before)).isCloseTo(known.previous(), within(0.02));
    assertThat(bits(tokens, after)).isCloseTo(known.next(), within(0.02));
    assertThat(bits(tokens, both)).isCloseTo(known.both(), within(0.06));
    assertThat(bits(tokens, one -> "")).isCloseTo(0, within(1e-9));
  }

  /** The deciding letters and the decoy of one side. */
  private static Function<Found, String> side(int sign) {
    return one ->
        one.letter(sign) + one.letter(2 * sign) + mark(one.letter(3 * sign)) + one.letter(4 * sign);
  }

  private static String mark(String letter) {
    return letter.equals("მ") || letter.equals("ნ") ? letter : "";
  }

  @Test
  void deciderStandsAtItsDistanceAndNoOtherLetterTells() {
    for (String name : List.of("next", "previous", "distance-2", "distance-4", "carriers")) {
      Planting planting = language(name).planting();
      List<Found> tokens = tokens(planting);
      for (int distance = -4; distance <= 4; distance++) {
        int at = distance;
        double told = bits(tokens, one -> at == 0 ? "" : one.letter(at));
        assertThat(told)
            .as(name + " " + at)
            .isCloseTo(at == planting.distance() ? 1 : 0, within(2e-3));
      }
    }
  }

  @Test
  void decidingLettersAreDrawnIndependentlyOfEachOther() {
    List<Found> tokens = tokens(language("next").planting());
    long same = tokens.stream().filter(one -> one.letter(1).equals(one.letter(2))).count();
    assertThat(same / (double) tokens.size()).isCloseTo(0.5, within(0.02));
  }

  @Test
  void decoyStandsOnBothSidesAndAgreesInFourOfFiveTokens() {
    Planting planting = language("decoy").planting();
    List<Found> tokens = tokens(planting);
    assertThat(tokens).allSatisfy(one -> assertThat(one.letter(-3)).isEqualTo(one.letter(3)));
    double agree = tokens.stream().filter(one -> one.letter(3).equals("მ") == one.first).count();
    assertThat(agree / tokens.size()).isCloseTo(0.8, within(0.015));
    double decided = tokens.stream().filter(one -> one.letter(-1).equals("ს") == one.first).count();
    assertThat(decided / tokens.size()).isCloseTo(0.95, within(0.01));
  }

  @Test
  void theSameSeedWritesTheSameTextAndTheWordsAreThoseOfTheLanguage() {
    Planting word = language("word").planting();
    List<String> text = PlantedText.sentences(word, 300, 1);
    assertThat(PlantedText.sentences(word, 300, 1)).isEqualTo(text);
    List<String> other = PlantedText.sentences(word, 300, 2);
    assertThat(other).isNotEqualTo(text);
    assertThat(words(other)).hasSizeLessThanOrEqualTo(576).containsAnyElementsOf(words(text));
  }

  private static List<String> words(List<String> sentences) {
    return sentences.stream().flatMap(one -> List.of(one.split(" ")).stream()).distinct().toList();
  }

  @ParameterizedTest
  @MethodSource("folders")
  void everyLetterIsTypedAsOneCharacterAndTheOutcomesAlike(Path folder) {
    PlantedLanguage planted = PlantedLanguage.read(folder);
    String sentence = PlantedText.sentences(planted.planting(), 1, 5).get(0);
    AlignedText text = new Romanizer(planted.language().rules(), 1).romanize(sentence);
    assertThat(text.latin()).hasSize(sentence.length());
    assertThat(String.join("", text.latin()))
        .isEqualTo(
            sentence
                .codePoints()
                .mapToObj(c -> "abgdeiloruszmntt ".charAt("აბგდეილორუსზმნთტ ".indexOf(c)) + "")
                .reduce("", String::concat));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"cause\": \"letter\"|\"cause\": \"dice\"|dice",
        "\"distance\": 1|\"distance\": 3|\"distance\": 3 does not go with the cause letter",
        "\"agreement\": 1.0|\"agreement\": 0.4|\"agreement\": 0.4, expected 0.5 to 1",
        "[\"თ\", \"ტ\"]|[\"თ\"]|expected two letters, not [თ]",
        "\"carriers\": 0|\"carriers\": -1|\"carriers\": -1",
        "[\"თ\", \"ტ\"]|[\"თ\", \"ს\"]|types ს as s, but planted.json needs",
        "[\"თ\", \"ტ\"]|[\"თ\", \"ღ\"]|rules.json has no letter ღ",
      })
  void whatDoesNotGoTogetherIsSaidInOneLine(String change, @TempDir Path folder)
      throws IOException {
    String[] parts = change.split("\\|");
    for (String file : List.of("rules.json", Planting.FILE)) {
      Files.copy(PLANTED.resolve("next").resolve(file), folder.resolve(file));
    }
    Path file = folder.resolve(Planting.FILE);
    String json = Files.readString(file);
    assertThat(json).contains(parts[0]);
    Files.writeString(file, json.replace(parts[0], parts[1]));
    assertThatThrownBy(() -> PlantedLanguage.read(folder))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(folder.toString())
        .hasMessageContaining(parts[2])
        .hasMessageNotContaining("\n");
  }
}
