package translit.intervention.recurrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import translit.intervention.measuring.Outputs;
import translit.language.AlignedText;
import translit.language.Alphabet;
import translit.text.Pair;
import translit.trace.TokenizedText;

class SentenceTest {
  private static final Alphabet LATIN = Alphabet.of(List.of("␀", "_", "#", "a", "t"));
  private static final Alphabet NATIVES = Alphabet.of(List.of("␀", "_", "#", "ա", "ծ", "տ"));

  private static TokenizedText text(Random random) {
    List<AlignedText> texts = new ArrayList<>();
    for (int n = 0; n < 60; n++) {
      List<String> latin = new ArrayList<>();
      List<String> natives = new ArrayList<>();
      int length = 1 + random.nextInt(20);
      for (int i = 0; i < length; i++) {
        boolean a = random.nextInt(4) > 0;
        latin.add(a ? "a" : "t");
        natives.add(a ? "ա" : random.nextBoolean() ? "ծ" : "տ");
      }
      texts.add(new AlignedText(latin, natives));
    }
    return TokenizedText.of(texts, LATIN, NATIVES, 1);
  }

  /** Against drawing from a list of all. */
  @Test
  void theSentencesWithTheLeastHashesAreDrawnAsLongAsTheyHaveRoom() {
    for (int seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      TokenizedText text = text(random);
      int most = 1 + random.nextInt(400);
      List<Sentence> all = new ArrayList<>();
      text.forEachSentence(
          (symbols, tokens) -> {
            if (tokens.stream().anyMatch(token -> token.outcome() == NATIVES.index("ծ"))) {
              all.add(new Sentence(symbols, tokens));
            }
          });
      long salted = seed + 5;
      all.sort(Comparator.comparingLong(one -> Outputs.hash(one.tokens().get(0), salted)));
      List<Integer> expected = new ArrayList<>();
      int sum = 0;
      for (Sentence one : all) {
        sum += one.text().length();
        if (expected.isEmpty() || sum <= most) {
          expected.add(one.tokens().get(0).sentence());
        }
      }
      assertThat(Sentence.draw(text, List.of(new Pair("t", "ծ")), most, seed))
          .extracting(one -> one.tokens().get(0).sentence())
          .isEqualTo(expected);
    }
  }
}
