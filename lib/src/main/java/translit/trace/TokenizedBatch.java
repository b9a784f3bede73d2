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

  /** A piece without its symbols, which begin at a character of the batch. */
  private record Span(int sentence, int start, int from, int length) {}

  private final List<Span> spans = new ArrayList<>();
  private final IntBuffer symbolsAndWords;

  TokenizedBatch(List<Piece> pieces) {
    int count = pieces.stream().mapToInt(piece -> piece.text().length()).sum();
    this.symbolsAndWords =
        ByteBuffer.allocateDirect(count * BYTES).order(ByteOrder.nativeOrder()).asIntBuffer();
    for (Piece piece : pieces) {
      EncodedText text = piece.text();
      int from = symbolsAndWords.position() / 2;
      spans.add(new Span(piece.sentence(), piece.start(), from, text.length()));
      for (int i = 0; i < text.length(); i++) {
        symbolsAndWords.put(text.latin()[i] << Short.SIZE | text.natives()[i]);
        symbolsAndWords.put(piece.words()[i]);
      }
    }
  }

  /** Characters of all sentences. */
  int characters() {
    return symbolsAndWords.capacity() / 2;
  }

  /** All characters, text by text. */
  Stream<Place> places() {
    return IntStream.range(0, spans.size())
        .boxed()
        .flatMap(
            n ->
                IntStream.range(0, spans.get(n).length())
                    .mapToObj(i -> new Place(n, i, token(spans.get(n), i))));
  }

  /** The characters of a text. */
  List<Token> tokens(int text) {
    Span span = spans.get(text);
    return IntStream.range(0, span.length()).mapToObj(i -> token(span, i)).toList();
  }

  private Token token(Span span, int i) {
    int at = span.from + i;
    int first = at; // blanks are words as well, so that two words of a kind are never neighbours
    while (first > span.from && word(first - 1) == word(at)) {
      first--;
    }
    int position = span.start + i;
    return new Token(latin(at), outcome(at), word(at), at - first, span.sentence, position);
  }

  private int word(int at) {
    return symbolsAndWords.get(2 * at + 1);
  }

  private int latin(int at) {
    return symbolsAndWords.get(2 * at) >> Short.SIZE;
  }

  private int outcome(int at) {
    return (short) symbolsAndWords.get(2 * at);
  }

  /** What a network reads. */
  Batch batch() {
    List<EncodedText> texts = new ArrayList<>();
    for (Span span : spans) {
      short[] latin = new short[span.length];
      short[] natives = new short[span.length];
      for (int i = 0; i < span.length; i++) {
        latin[i] = (short) latin(span.from + i);
        natives[i] = (short) outcome(span.from + i);
      }
      texts.add(new EncodedText(latin, natives));
    }
    return new Batch(texts);
  }
}
