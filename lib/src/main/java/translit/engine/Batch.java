package translit.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Texts that go through a network together, of similar lengths so that little is padded.
 *
 * @param texts at least one, none empty
 */
public record Batch(List<EncodedText> texts) {
  /** Of a batch that is not trained on; a character takes some 10 kB in the post's network. */
  private static final int CHARACTERS = 8192;

  /**
   * Keeps its own list.
   *
   * @param texts at least one, none empty
   */
  public Batch {
    texts = List.copyOf(texts);
  }

  /** {@return the number of texts} */
  public int size() {
    return texts.size();
  }

  /** {@return the positions of the longest text} */
  public int time() {
    return texts.stream().mapToInt(EncodedText::length).max().orElse(0);
  }

  /** {@return the positions of all texts together, padding not counted} */
  public int characters() {
    return texts.stream().mapToInt(EncodedText::length).sum();
  }

  /**
   * Shuffles texts into batches: texts longer than {@code longest} are cut, texts of similar length
   * go together, and the batches come in random order.
   *
   * @param texts aligned texts; empty ones are passed over
   * @param size texts in a batch; the last of a length may be smaller
   * @param longest positions of the longest piece
   * @param seed decides the order; the same seed gives the same batches
   * @return batches with every position of the texts once
   */
  public static List<Batch> shuffled(List<EncodedText> texts, int size, int longest, long seed) {
    Random random = new Random(seed);
    List<EncodedText> pieces =
        new ArrayList<>(
            texts.stream()
                .filter(text -> text.length() > 0)
                .flatMap(text -> text.pieces(longest).stream())
                .toList());
    Collections.shuffle(pieces, random);
    pieces.sort(
        Comparator.comparingInt(EncodedText::length)); // stable: equal lengths stay shuffled
    List<Batch> batches = new ArrayList<>(pieces.size() / size + 1);
    for (int from = 0; from < pieces.size(); from += size) {
      batches.add(new Batch(pieces.subList(from, Math.min(from + size, pieces.size()))));
    }
    Collections.shuffle(batches, random);
    return batches;
  }

  /**
   * Texts as they come, as many at a time as memory is meant to hold at once.
   *
   * @param texts none empty
   * @return batches with every text once
   */
  public static List<Batch> inOrder(List<EncodedText> texts) {
    List<Batch> batches = new ArrayList<>();
    int characters = 0;
    int from = 0;
    for (int to = 1; to <= texts.size(); to++) {
      characters += texts.get(to - 1).length();
      if (to == texts.size() || characters + texts.get(to).length() > CHARACTERS) {
        batches.add(new Batch(texts.subList(from, to)));
        characters = 0;
        from = to;
      }
    }
    return batches;
  }
}
