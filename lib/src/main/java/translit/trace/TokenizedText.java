package translit.trace;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongList;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import translit.common.SeededHash;
import translit.common.Sha256;
import translit.engine.Batch;
import translit.engine.EncodedText;
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
public final class TokenizedText {
  /** A longer sentence is read in pieces, so that one of them cannot fill the memory. */
  private static final int LONGEST = 2048;

  /** Letters of a word that make its stem. */
  public static final int STEM_LETTERS = 4;

  /** Pieces among which those of similar lengths are put together. */
  private static final int WINDOW = 1024;

  private final Alphabet latin;
  private final Alphabet natives;
  private final List<TokenizedBatch> batches = new ArrayList<>();
  private final LongList stems = new LongArrayList();
  private final int stemLetters;
  private final int sentences;
  private final long seed;
  private final String hash;
  private long characters;

  private TokenizedText(
      Stream<AlignedText> aligned, Alphabet latin, Alphabet natives, long seed, int stemLetters) {
    this.stemLetters = stemLetters;
    this.latin = latin;
    this.natives = natives;
    this.seed = seed;
    Map<String, Integer> indices = new HashMap<>();
    List<Piece> window = new ArrayList<>(WINDOW);
    MessageDigest digest = Sha256.digest();
    int sentence = 0;
    // one by one: the strings of an aligned text take ten times what is kept of it
    for (Iterator<AlignedText> it = aligned.iterator(); it.hasNext(); sentence++) {
      AlignedText next = it.next();
      for (List<String> side : List.of(next.latin(), next.natives())) {
        // no text has this end in it
        digest.update((String.join("\0", side) + "\0\0").getBytes(StandardCharsets.UTF_8));
      }
      addPieces(window, sentence, next, indices);
      if (window.size() >= WINDOW) {
        arrange(window);
        window.clear();
      }
    }
    arrange(window);
    this.sentences = sentence;
    this.hash = Sha256.hex(digest.digest());
    largestFirst();
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
    Romanizer romanizer = new Romanizer(rules, seed);
    return new TokenizedText(
        sentences.stream().map(romanizer::romanize),
        Alphabet.latin(rules),
        Alphabet.ofNative(rules),
        seed,
        stemLetters);
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
    return new TokenizedText(sentences.stream(), latin, natives, seed, STEM_LETTERS);
  }

  private void addPieces(
      List<Piece> window, int sentence, AlignedText aligned, Map<String, Integer> indices) {
    int[] words = Words.indices(aligned, word -> indices.computeIfAbsent(word, this::newWord));
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

  /** The index of a word that is met for the first time. */
  private int newWord(String word) {
    stems.add(SeededHash.of(Words.stem(word, stemLetters), 0));
    return stems.size() - 1;
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
    batches.stream()
        .max(Comparator.comparingInt(TokenizedBatch::characters)) // the first of equal ones
        .ifPresent(largest -> Collections.swap(batches, 0, batches.indexOf(largest)));
  }

  List<TokenizedBatch> batches() {
    return batches;
  }

  /** {@return the number of sentences} */
  public int sentences() {
    return sentences;
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

  /**
   * The stem of a word: its first {@value #STEM_LETTERS} letters, with the marks on them, in small
   * letters, or the whole of a shorter word. That is a rule for any language: it puts the inflected
   * forms of a word together, and with them other words that begin alike.
   *
   * @param word its index, as a {@link Token} has it
   * @return a number that words of the same stem share, in every text
   */
  public long stem(int word) {
    return stems.getLong(word);
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
