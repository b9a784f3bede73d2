package translit.trace;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import translit.engine.Batch;
import translit.engine.EncodedText;

/**
 * Sentences that a network reads together. They are kept outside of the heap, which grows to
 * several times the size of what stays in it.
 */
final class TokenizedBatch {
  /**
   * A sentence, or a piece of a very long one.
   *
   * @param sentence its number in the list of sentences
   * @param start position of its first character in the sentence
   * @param text symbols
   * @param words index of the word at each position
   */
  record Piece(int sentence, int start, EncodedText text, int[] words) {}

  /**
   * A character of the batch.
   *
   * @param text which sentence or piece of the batch it is in
   * @param position in that
   * @param token the character
   */
  record Place(int text, int position, Token token) {}

  /** Of a character: its two symbols and its word. */
  static final int BYTES = 2 * Integer.BYTES;

  private final int[] sentences;
  private final int[] starts;
  private final int[] from;
  private final IntBuffer characters;

  TokenizedBatch(List<Piece> pieces) {
    int count = pieces.size();
    this.sentences = new int[count];
    this.starts = new int[count];
    this.from = new int[count + 1];
    for (int n = 0; n < count; n++) {
      Piece piece = pieces.get(n);
      sentences[n] = piece.sentence();
      starts[n] = piece.start();
      from[n + 1] = from[n] + piece.text().length();
    }
    this.characters =
        ByteBuffer.allocateDirect(characters() * BYTES)
            .order(ByteOrder.nativeOrder())
            .asIntBuffer();
    for (Piece piece : pieces) {
      for (int i = 0; i < piece.text().length(); i++) {
        characters.put(piece.text().latin()[i] << Short.SIZE | piece.text().natives()[i]);
        characters.put(piece.words()[i]);
      }
    }
  }

  /** Number of sentences or pieces. */
  int size() {
    return sentences.length;
  }

  /** Characters of one of them. */
  int length(int n) {
    return from[n + 1] - from[n];
  }

  /** Characters of all of them. */
  int characters() {
    return from[size()];
  }

  /** All characters, text by text. */
  Stream<Place> places() {
    return IntStream.range(0, size())
        .boxed()
        .flatMap(n -> IntStream.range(0, length(n)).mapToObj(i -> new Place(n, i, token(n, i))));
  }

  private Token token(int n, int i) {
    int at = from[n] + i;
    return new Token(
        latin(at), outcome(at), characters.get(2 * at + 1), sentences[n], starts[n] + i);
  }

  private int latin(int at) {
    return characters.get(2 * at) >> Short.SIZE;
  }

  private int outcome(int at) {
    return (short) characters.get(2 * at);
  }

  /** What a network reads. */
  Batch batch() {
    List<EncodedText> texts = new ArrayList<>(size());
    for (int n = 0; n < size(); n++) {
      short[] latin = new short[length(n)];
      short[] natives = new short[length(n)];
      for (int i = 0; i < latin.length; i++) {
        latin[i] = (short) latin(from[n] + i);
        natives[i] = (short) outcome(from[n] + i);
      }
      texts.add(new EncodedText(latin, natives));
    }
    return new Batch(texts);
  }
}
