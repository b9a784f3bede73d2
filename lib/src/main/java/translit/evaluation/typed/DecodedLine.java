package translit.evaluation.typed;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import translit.evaluation.EditDistance;
import translit.language.Romanizer;

/**
 * What a decoder made of a typed line, beside each of its references.
 *
 * @param beside one per reference, in their order
 */
record DecodedLine(List<Beside> beside) {
  /**
   * A decoded line and one reference.
   *
   * @param characters that were edited, a blank between two words included
   * @param length of the reference in code points
   * @param words decoded ones beside those of the reference
   * @param wordCount of the reference
   */
  record Beside(int characters, int length, AlignedWords words, int wordCount) {
    static Beside of(String decoded, String reference, Aside aside) {
      List<String> said = aside.words(decoded);
      List<String> right = aside.words(reference);
      List<String> rightCharacters = characters(right);
      return new Beside(
          EditDistance.between(characters(said), rightCharacters),
          rightCharacters.size(),
          AlignedWords.of(said, right),
          right.size());
    }

    private static List<String> characters(List<String> words) {
      return Romanizer.characters(String.join(" ", words));
    }
  }

  static DecodedLine of(String decoded, List<String> references, Aside aside) {
    return new DecodedLine(references.stream().map(one -> Beside.of(decoded, one, aside)).toList());
  }

  /** Beside the reference with the fewest edited characters; of several the first. */
  Beside bestByCharacters() {
    return beside.stream().min(Comparator.comparingInt(Beside::characters)).orElseThrow();
  }

  /** Beside the reference with the fewest edited words, then characters; of several the first. */
  Beside bestByWords() {
    return beside.stream()
        .min(
            Comparator.comparingInt((Beside one) -> one.words.edits())
                .thenComparingInt(one -> one.words.characters()))
        .orElseThrow();
  }

  /** The mean of a number over the references. */
  double mean(ToDoubleFunction<Beside> number) {
    return beside.stream().mapToDouble(number).average().orElseThrow();
  }

  /** Whether it is what some reference is. */
  boolean isExact() {
    return bestByCharacters().characters == 0;
  }
}
