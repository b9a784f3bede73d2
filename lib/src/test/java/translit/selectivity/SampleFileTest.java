package translit.selectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.language.InputException;
import translit.network.Planted;
import translit.trace.Token;
import translit.trace.TokenBlock;
import translit.trace.TracedText;

class SampleFileTest {
  @TempDir Path folder;
  private final List<Token> tokens = new ArrayList<>();
  private Census census;
  private int letter;
  private LetterCounters counters;

  @BeforeEach
  void writeText() throws IOException {
    TracedText text = TracedText.of(Planted.sentences(300, 5), Planted.language(folder).rules(), 1);
    text.forEach(tokens::add);
    census = new Census(text, 20, 1);
    letter = text.latin().index("t");
    counters = new LetterCounters(letter, census.asked(letter, 1), census);
  }

  @Test
  void samplesComeBackInRandomOrderAndLeaveNoFile() throws IOException {
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    for (long most : new long[] {0, 1_000_000}) { // whether or not other tokens are kept as well
      try (SampleFile file = file(temporary, most);
          Buffers buffers = new Buffers(2)) {
        file.accept(block());
        List<List<Float>> expected =
            tokens.stream()
                .filter(token -> token.latin() == letter && census.sampled(token))
                .sorted(Comparator.comparingLong(census::hash))
                .map(SampleFileTest::values)
                .toList();
        List<List<Float>> actual = new ArrayList<>();
        for (SampleFile.Sampled token : file.read(letter, buffers)) {
          float[] row = new float[2];
          token.row().get(0, row, 2);
          actual.add(List.of(row[0], row[1]));
        }
        assertThat(actual).hasSize(40).isEqualTo(expected);
      }
      assertThat(temporary).isEmptyDirectory();
    }
  }

  @Test
  void allTokensOfARareOutcomeAreKept() {
    int rare = counters.tokens(0) < counters.tokens(1) ? 0 : 1;
    try (SampleFile file = file(folder, counters.tokens(rare))) {
      file.accept(block());
      List<Token> expected =
          tokens.stream()
              .filter(token -> token.latin() == letter && counters.counter(token.outcome()) == rare)
              .toList();
      List<Token> actual = new ArrayList<>();
      file.readKept(
          letter,
          block -> {
            for (int i = 0; i < block.size(); i++) {
              Token token = block.tokens().get(i);
              actual.add(token);
              assertThat(List.of(block.values()[block.row(i)], block.values()[block.row(i) + 1]))
                  .isEqualTo(values(token));
            }
          });
      assertThat(actual).hasSizeGreaterThan(200).isEqualTo(expected);
    }
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    Path missing = folder.resolve("missing");
    assertThatThrownBy(() -> file(missing, 0))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll(missing.toString(), "-Djava.io.tmpdir=");
  }

  private SampleFile file(Path in, long most) {
    return new SampleFile(in, census, new CountingPlan(List.of(counters), 0, most), 2);
  }

  private static List<Float> values(Token token) {
    return List.of((float) token.sentence(), (float) token.position());
  }

  private TokenBlock block() {
    float[] values = new float[2 * tokens.size()];
    for (int i = 0; i < tokens.size(); i++) {
      values[2 * i] = tokens.get(i).sentence();
      values[2 * i + 1] = tokens.get(i).position();
    }
    return new TokenBlock(tokens, values, 2);
  }
}
