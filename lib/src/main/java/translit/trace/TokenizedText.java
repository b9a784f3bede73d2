package translit.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import translit.engine.Batch;
import translit.engine.EncodedText;
import translit.language.AlignedHash;
import translit.language.AlignedText;
import translit.language.Alphabet;
import translit.language.RomanizationRules;
import translit.language.Romanizer;
import translit.trace.TokenizedBatch.Piece;
import translit.trace.TokenizedBatch.Place;

/**
 * Sentences romanized once, encoded, and arranged in the batches in which a network reads them;
 * each character knows the word that it stands in.
 */
public final class TokenizedText implements WordHashes {
  /**
   * Sentences of a chunk. What shares a batch decides the last bits of activations, so batches are
   * made within chunks: a part of a text that consists of whole chunks is read as in the text.
   */
  public static final int CHUNK = 1024;

  /** A longer sentence is read in pieces, so that one of them cannot fill the memory. */
  private static final int LONGEST = 2048;

  /** Letters of a word that make its stem. */
  public static final int STEM_LETTERS = 4;

  private final Alphabet latin;
  private final Alphabet natives;
  private final List<TokenizedBatch> batches = new ArrayList<>();
  private final Words words;
  private final int first;
  private final int sentences;
  private final long seed;
  private final String hash;
  private long characters;

  private TokenizedText(
      Stream<AlignedText> aligned,
      Alphabet latin,
      Alphabet natives,
      long seed,
      int stemLetters,
      int first) {
    this.words = new Words(stemLetters);
    this.latin = latin;
    this.natives = natives;
    this.seed = seed;
    List<Piece> chunk = new ArrayList<>(CHUNK);
    AlignedHash symbols = new AlignedHash();
    int sentence = first;
    // one by one: the strings of an aligned text take ten times what is kept of it
    for (Iterator<AlignedText> it = aligned.iterator(); it.hasNext(); sentence++) {
      AlignedText next = it.next();
      symbols.add(next);
      addPieces(chunk, sentence, next);
      if (sentence % CHUNK == CHUNK - 1) {
        arrange(chunk);
        chunk.clear();
      }
    }
    arrange(chunk);
    words.complete();
    this.first = first;
    this.sentences = sentence - first;
    this.hash = symbols.hash();
  }

  /**
   * Romanizes sentences.
   *
   * @param sentences native text
   * @param rules whose alphabets are the network's
   * @param seed of the romanization; the same one romanizes them alike
   * @return the text
   */
  public static TokenizedText of(List<String> sentences, RomanizationRules rules, long seed) {
    return of(sentences, rules, seed, STEM_LETTERS);
  }

  /**
   * Romanizes sentences, with stems of another length.
   *
   * @param sentences native text
   * @param rules whose alphabets are the network's
   * @param seed of the romanization
   * @param stemLetters letters of a word that are its stem; the whole word if it has no more
   * @return the text
   */
  public static TokenizedText of(
      List<String> sentences, RomanizationRules rules, long seed, int stemLetters) {
    return from(0, sentences, rules, seed, stemLetters);
  }

  /**
   * Some of the sentences of a longer text, of which the first has a number that begins a {@link
   * #CHUNK}, if activations are to be those in the longer text.
   */
  static TokenizedText from(
      int first, List<String> sentences, RomanizationRules rules, long seed, int stemLetters) {
    Romanizer romanizer = new Romanizer(rules, seed);
    return new TokenizedText(
        sentences.stream().map(romanizer::romanize),
        Alphabet.latin(rules),
        Alphabet.ofNative(rules),
        seed,
        stemLetters,
        first);
  }

  /**
   * Takes sentences that are aligned already.
   *
   * @param sentences both sides
   * @param latin the symbols of the Latin side
   * @param natives the symbols of the native side
   * @param seed kept to be told
   * @return the text
   */
  public static TokenizedText of(
      List<AlignedText> sentences, Alphabet latin, Alphabet natives, long seed) {
    return new TokenizedText(sentences.stream(), latin, natives, seed, STEM_LETTERS, 0);
  }

  private void addPieces(List<Piece> chunk, int sentence, AlignedText aligned) {
    int[] indices = words.indices(aligned);
    int start = 0;
    for (EncodedText piece : EncodedText.of(aligned, latin, natives).pieces(LONGEST)) {
      if (piece.length() > 0) {
        int end = start + piece.length();
        chunk.add(new Piece(sentence, start, piece, Arrays.copyOfRange(indices, start, end)));
        start = end;
      }
    }
    characters += start;
  }

  /** Largest first, so that the buffers of whoever reads get their size at once. */
  private void arrange(List<Piece> chunk) {
    List<Piece> sorted = new ArrayList<>(chunk);
    sorted.sort(Comparator.comparingInt(piece -> piece.text().length())); // stable
    List<TokenizedBatch> arranged = new ArrayList<>();
    int done = 0;
    for (Batch batch : Batch.inOrder(sorted.stream().map(Piece::text).toList())) {
      arranged.add(new TokenizedBatch(sorted.subList(done, done + batch.size())));
      done += batch.size();
    }
    arranged.stream()
        .max(Comparator.comparingInt(TokenizedBatch::characters)) // the first of equal ones
        .ifPresent(largest -> Collections.swap(arranged, 0, arranged.indexOf(largest)));
    batches.addAll(arranged);
  }

  List<TokenizedBatch> batches() {
    return batches;
  }

  /** {@return the number of sentences} */
  public int sentences() {
    return sentences;
  }

  /** {@return the number of the first sentence in the text that this is a part of; else 0} */
  public int first() {
    return first;
  }

  /** {@return the number of Latin characters of all sentences} */
  public long characters() {
    return characters;
  }

  /** {@return the bytes that the characters take outside of the heap} */
  public long bytes() {
    return characters * TokenizedBatch.BYTES;
  }

  /** {@return the seed of the romanization} */
  public long seed() {
    return seed;
  }

  /** {@return SHA-256 over the symbols of both sides, sentence by sentence} */
  public String hash() {
    return hash;
  }

  /** {@return the number of different words, which have the indices from 0 by where they begin} */
  public int words() {
    return words.size();
  }

  @Override
  public long word(int index) {
    return words.word(index);
  }

  @Override
  public long stem(int index) {
    return words.stem(index);
  }

  /** {@return the symbols that are read} */
  public Alphabet latin() {
    return latin;
  }

  /** {@return the symbols that are written} */
  public Alphabet natives() {
    return natives;
  }

  /**
   * Goes through the text without activations.
   *
   * @param consumer takes every character, in the order in which {@link Tracer} reads them
   */
  public void forEach(Consumer<Token> consumer) {
    batches.forEach(batch -> batch.places().map(Place::token).forEach(consumer));
  }

  /**
   * Goes through the text sentence by sentence, without activations; a very long one comes in
   * pieces.
   *
   * @param consumer takes the symbols of each and its characters, as many
   */
  public void forEachSentence(BiConsumer<EncodedText, List<Token>> consumer) {
    for (TokenizedBatch batch : batches) {
      List<EncodedText> texts = batch.batch().texts();
      for (int n = 0; n < texts.size(); n++) {
        consumer.accept(texts.get(n), batch.tokens(n));
      }
    }
  }
}
