package translit.trace;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import translit.common.Sha256;
import translit.language.AlignedHash;
import translit.language.Alphabet;
import translit.language.Language;
import translit.language.Romanizer;
import translit.parts.Share;

/**
 * A part of a text file, read chunk by chunk, so that memory does not grow with the text. A chunk
 * is {@value TokenizedText#CHUNK} sentences, and has the same tokens and activations as in the
 * whole text. Words are those of the chunk that is being read.
 */
public final class TextChunks implements WordHashes {
  private final Path file;
  private final Language language;
  private final int most;
  private final long seed;
  private final Share share;
  private TokenizedText chunk;

  /**
   * What is known of a text when it was read.
   *
   * @param sentences of all parts
   * @param lines SHA-256 of the sentences, with a line feed behind each
   * @param hash what {@link TokenizedText#hash} is of the whole text; empty if it was not asked for
   */
  public record Facts(int sentences, String lines, String hash) {}

  /**
   * Reads nothing yet.
   *
   * @param file native text
   * @param language whose rules romanize it
   * @param most sentences that are read, the first ones
   * @param seed of the romanization
   * @param share which chunks are of this part
   */
  public TextChunks(Path file, Language language, int most, long seed, Share share) {
    this.file = file;
    this.language = language;
    this.most = most;
    this.seed = seed;
    this.share = share;
  }

  /**
   * Reads the text, and hands on the chunks of this part.
   *
   * @param hash whether the whole text is romanized for its hash
   * @param consumer takes each chunk, whose tokens have the numbers of their sentences in the text
   * @return what the text is
   * @throws translit.common.InputException if it cannot be read, or is of another script
   */
  public Facts read(boolean hash, Consumer<TokenizedText> consumer) {
    return read(hash, share::owns, consumer);
  }

  /**
   * Reads the text without its chunks.
   *
   * @return what the text is; its {@code hash} is empty
   * @throws translit.common.InputException if it cannot be read, or is of another script
   */
  public Facts read() {
    return read(false, chunk -> false, chunk -> {});
  }

  private Facts read(boolean hash, LongPredicate owns, Consumer<TokenizedText> consumer) {
    MessageDigest lines = Sha256.digest();
    Romanizer romanizer = new Romanizer(language.rules(), seed);
    AlignedHash symbols = new AlignedHash();
    List<String> waiting = new ArrayList<>(TokenizedText.CHUNK);
    int[] count = {0};
    language.eachSentence(
        file,
        sentence -> {
          if (count[0] % TokenizedText.CHUNK == 0) {
            handOn(waiting, count[0], consumer);
          }
          if (owns.test(count[0] / TokenizedText.CHUNK)) {
            waiting.add(sentence);
          }
          lines.update((sentence + "\n").getBytes(StandardCharsets.UTF_8));
          if (hash) {
            symbols.add(romanizer.romanize(sentence));
          }
          return ++count[0] < most;
        });
    handOn(waiting, count[0], consumer);
    return new Facts(count[0], Sha256.hex(lines.digest()), hash ? symbols.hash() : "");
  }

  private void handOn(List<String> waiting, int end, Consumer<TokenizedText> consumer) {
    if (!waiting.isEmpty()) {
      chunk =
          TokenizedText.from(
              end - waiting.size(), waiting, language.rules(), seed, TokenizedText.STEM_LETTERS);
      consumer.accept(chunk);
      waiting.clear();
    }
  }

  /** {@return which part this is} */
  public Share share() {
    return share;
  }

  /** {@return the symbols that are read} */
  public Alphabet latin() {
    return Alphabet.latin(language.rules());
  }

  /** {@return the symbols that are written} */
  public Alphabet natives() {
    return Alphabet.ofNative(language.rules());
  }

  @Override
  public long word(int index) {
    return chunk.word(index);
  }

  @Override
  public long stem(int index) {
    return chunk.stem(index);
  }
}
