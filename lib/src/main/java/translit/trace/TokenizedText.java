package translit.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import translit.engine.Batch;
import translit.engine.EncodedText;
import translit.language.AlignedText;
import translit.language.Alphabet;
import translit.language.RomanizationRules;
import translit.language.Romanizer;
import translit.trace.TokenizedBatch.Piece;

/**
 * Sentences romanized once, encoded, and arranged in the batches in which a network reads them;
 * each character knows the word that it stands in.
 */
public final class TokenizedText {
  /** A longer sentence is read in pieces, so that one of them cannot fill the memory. */
  private static final int LONGEST = 2048;

  /** Pieces among which those of similar lengths are put together. */
  private static final int WINDOW = 1024;

  private final Alphabet latin;
  private final Alphabet natives;
  private final List<TokenizedBatch> batches = new ArrayList<>();
  private final int words;
  private final int sentences;
  private final long seed;
  private long characters;

  private TokenizedText(Stream<AlignedText> aligned, Alphabet latin, Alphabet natives, long seed) {
    this.latin = latin;
    this.natives = natives;
    this.seed = seed;
    Map<String, Integer> indices = new HashMap<>();
    List<Piece> window = new ArrayList<>(WINDOW);
    int sentence = 0;
    // one by one: the strings of an aligned text take ten times what is kept of it
    for (Iterator<AlignedText> it = aligned.iterator(); it.hasNext(); sentence++) {
      addPieces(window, sentence, it.next(), indices);
      if (window.size() >= WINDOW) {
        arrange(window);
        window.clear();
      }
    }
    arrange(window);
    this.words = indices.size();
    this.sentences = sentence;
    largestFirst();
  }

  /**
   * Romanizes sentences; the same seed romanizes them alike.
   *
   * @param sentences native text
   * @param rules whose alphabets are the network's
   */
  public static TokenizedText of(List<String> sentences, RomanizationRules rules, long seed) {
    Romanizer romanizer = new Romanizer(rules, seed);
    return new TokenizedText(
        sentences.stream().map(romanizer::romanize),
        Alphabet.latin(rules),
        Alphabet.ofNative(rules),
        seed);
  }

  /** Takes sentences that are aligned already; the seed is kept to be told. */
  public static TokenizedText of(
      List<AlignedText> sentences, Alphabet latin, Alphabet natives, long seed) {
    return new TokenizedText(sentences.stream(), latin, natives, seed);
  }

  private void addPieces(
      List<Piece> window, int sentence, AlignedText aligned, Map<String, Integer> indices) {
    int[] words = Words.of(aligned, word -> indices.computeIfAbsent(word, key -> indices.size()));
    int start = 0;
    for (EncodedText piece : EncodedText.of(aligned, latin, natives).pieces(LONGEST)) {
      if (piece.length() > 0) {
        int end = start + piece.length();
        window.add(new Piece(sentence, start, piece, Arrays.copyOfRange(words, start, end)));
        start = end;
      }
    }
    characters += start;
  }

  private void arrange(List<Piece> window) {
    List<Piece> sorted = new ArrayList<>(window);
    sorted.sort(Comparator.comparingInt(piece -> piece.text().length())); // stable
    int done = 0;
    for (Batch batch : Batch.inOrder(sorted.stream().map(Piece::text).toList())) {
      batches.add(new TokenizedBatch(sorted.subList(done, done + batch.size())));
      done += batch.size();
    }
  }

  /** So that the buffers of whoever reads get their size at once, rather than grow and grow. */
  private void largestFirst() {
    int largest = 0;
    for (int i = 1; i < batches.size(); i++) {
      if (batches.get(i).characters() > batches.get(largest).characters()) {
        largest = i;
      }
    }
    if (largest > 0) {
      Collections.swap(batches, 0, largest);
    }
  }

  List<TokenizedBatch> batches() {
    return batches;
  }

  /** Number of sentences. */
  public int sentences() {
    return sentences;
  }

  /** Latin characters of all sentences. */
  public long characters() {
    return characters;
  }

  /** Memory that the characters take outside of the heap. */
  public long bytes() {
    return characters * TokenizedBatch.BYTES;
  }

  /** Different words; a {@link Token}'s word is below this. */
  public int words() {
    return words;
  }

  /** Of the romanization. */
  public long seed() {
    return seed;
  }

  /** Symbols that are read. */
  public Alphabet latin() {
    return latin;
  }

  /** Symbols that are written. */
  public Alphabet natives() {
    return natives;
  }

  /** Every character in the order in which {@link Tracer} reads them, without reading. */
  public void forEach(Consumer<Token> consumer) {
    for (TokenizedBatch batch : batches) {
      for (int n = 0; n < batch.size(); n++) {
        for (int i = 0; i < batch.length(n); i++) {
          consumer.accept(batch.token(n, i));
        }
      }
    }
  }
}
