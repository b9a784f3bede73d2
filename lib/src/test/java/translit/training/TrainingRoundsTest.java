package translit.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import translit.language.Alphabet;
import translit.language.Language;

class TrainingRoundsTest {
  private static final Language GREEK = Language.load(Path.of("../data/languages/el").toString());

  @Test
  void whereThereIsLittleTextFewerOfItsSentencesGetForeignWords() {
    List<String> little = sentences(1000);
    // Of 1,000 sentences 16 % are mixed, of as many among 5,000 it is 40 %.
    assertThat(latinShare(little)).isPositive();
    assertThat(latinShare(sentences(5000)) / latinShare(little)).isBetween(2.0, 3.0);
  }

  private static List<String> sentences(int count) {
    List<String> sample =
        GREEK.sample().stream().filter(one -> one.matches("\\P{IsLatin}+")).toList();
    return Collections.nCopies(count / sample.size() + 1, sample).stream()
        .flatMap(List::stream)
        .limit(count)
        .toList();
  }

  /** Share of the positions of a round at which a Latin letter is right. */
  private static double latinShare(List<String> sentences) {
    TrainingText text = new TrainingText("sample", Map.of(), sentences, sentences);
    Alphabet natives = Alphabet.ofNative(GREEK.rules());
    TrainingRounds rounds =
        TrainingRounds.of(GREEK.rules(), TrainingOptions.defaults(), text, true);
    return rounds.batches(0).stream()
        .flatMap(batch -> batch.texts().stream())
        .flatMapToInt(one -> IntStream.range(0, one.length()).map(t -> one.natives()[t]))
        .mapToObj(natives::symbol)
        .mapToInt(symbol -> symbol.matches("[a-z]") ? 1 : 0)
        .average()
        .orElseThrow();
  }
}
