package translit.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.common.ProgressListener;
import translit.engine.BiLstm;
import translit.engine.Parameters;
import translit.language.Language;
import translit.network.Planted;
import translit.parts.Share;

/** A part of a text is read as it is read in the text. */
class TextChunksTest {
  private static final int SENTENCES = 3 * TokenizedText.CHUNK + 10;

  @TempDir Path folder;
  private Language language;
  private Path file;
  private List<String> sentences;

  /** With sentences that are cut into pieces, of which a chunk has as many as it may. */
  @BeforeEach
  void writeAText() throws IOException {
    language = Planted.language(folder);
    sentences = new ArrayList<>(Planted.sentences(SENTENCES, 3));
    Random random = new Random(1);
    for (int i = 0; i < 5; i++) {
      int at = random.nextInt(SENTENCES);
      sentences.set(at, (sentences.get(at) + " ").repeat(300) + "ա");
    }
    file = Files.write(folder.resolve("text.txt"), sentences);
  }

  private TextChunks part(int part, int of) {
    return new TextChunks(file, language, Integer.MAX_VALUE, 1, new Share(part, of));
  }

  private record At(int sentence, int position) {
    static At of(Token token) {
      return new At(token.sentence(), token.position());
    }
  }

  @Test
  void activationsAreTheSameBitsAsInTheWholeText() {
    TokenizedText whole = TokenizedText.of(sentences, language.rules(), 1);
    Parameters network =
        Parameters.of(BiLstm.create(whole.latin().size(), 4, whole.natives().size(), 1));
    try (Tracer tracer = new Tracer(network)) {
      Map<At, float[]> expected = new HashMap<>();
      tracer.read(whole, rows(expected), ProgressListener.none(), "");
      assertThat(expected).hasSize((int) whole.characters());
      for (int parts : new int[] {1, 2, 5}) {
        Map<At, float[]> read = new HashMap<>();
        for (int part = parts; part >= 1; part--) {
          part(part, parts)
              .read(false, chunk -> tracer.read(chunk, rows(read), ProgressListener.none(), ""));
        }
        assertThat(read.keySet()).isEqualTo(expected.keySet());
        read.forEach((at, row) -> assertThat(row).as(at.toString()).isEqualTo(expected.get(at)));
      }
    }
  }

  private static TokenConsumer rows(Map<At, float[]> rows) {
    return block -> {
      for (int i = 0; i < block.size(); i++) {
        float[] row = new float[block.columns()];
        System.arraycopy(block.values(), block.row(i), row, 0, row.length);
        rows.put(At.of(block.tokens().get(i)), row);
      }
    };
  }

  @Test
  void tokensAreTheSameAndWordsHaveTheSameHashes() {
    TokenizedText whole = TokenizedText.of(sentences, language.rules(), 1);
    Map<At, List<Long>> expected = new HashMap<>();
    whole.forEach(token -> expected.put(At.of(token), said(token, whole)));
    Map<At, List<Long>> read = new HashMap<>();
    for (int part = 1; part <= 3; part++) {
      TextChunks chunks = part(part, 3);
      chunks.read(
          false, chunk -> chunk.forEach(token -> read.put(At.of(token), said(token, chunks))));
    }
    assertThat(read).isEqualTo(expected);
  }

  private static List<Long> said(Token token, WordHashes words) {
    return List.of(
        (long) token.latin(),
        (long) token.outcome(),
        (long) token.place(),
        words.word(token.word()),
        words.stem(token.word()));
  }

  @Test
  void whatIsKnownOfTheTextIsThatOfTheWhole() {
    TokenizedText whole = TokenizedText.of(sentences, language.rules(), 1);
    TextChunks.Facts facts = part(2, 3).read(true, chunk -> {});
    assertThat(facts.sentences()).isEqualTo(SENTENCES);
    assertThat(facts.hash()).isEqualTo(whole.hash());
    assertThat(part(1, 1).read()).isEqualTo(new TextChunks.Facts(SENTENCES, facts.lines(), ""));
    TextChunks some = new TextChunks(file, language, SENTENCES - 1, 1, Share.WHOLE);
    assertThat(some.read().sentences()).isEqualTo(SENTENCES - 1);
    assertThat(some.read().lines()).isNotEqualTo(facts.lines());
  }
}
