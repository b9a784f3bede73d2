package translit.selectivity.counting;

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
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import translit.common.InputException;
import translit.network.Planted;
import translit.selectivity.letters.Buffers;
import translit.selectivity.letters.LetterCounters;
import translit.selectivity.scoring.Sample;
import translit.trace.Token;
import translit.trace.TokenBlock;
import translit.trace.TokenizedText;

class SampleFileTest {
  @TempDir Path folder;
  private final List<Token> tokens = new ArrayList<>();
  private Census census;
  private int letter;
  private LetterCounters counters;
  private LetterCounters others;

  @BeforeEach
  void writeText() throws IOException {
    TokenizedText text =
        TokenizedText.of(Planted.sentences(300, 5), Planted.language(folder).rules(), 1);
    text.forEach(tokens::add);
    census = new Census(text, 100, 1);
    letter = text.latin().index("t");
    counters = counters(letter);
    others = counters(text.latin().index("r"));
  }

  private LetterCounters counters(int letter) {
    return census.counters(letter, census.frequentOutcomes(letter, 1));
  }

  @Test
  void samplesComeBackStemByStemAndLeaveNoFile() throws IOException {
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    for (int room : new int[] {4, 3}) { // whether or not other tokens are kept as well
      try (SampleFile file = file(temporary, room);
          Buffers buffers = new Buffers(2)) {
        file.accept(block(tokens));
        List<Token> expected =
            tokens.stream()
                .filter(token -> token.latin() == letter && census.sampled(token))
                .sorted(
                    Comparator.comparingLong(census::order)
                        .thenComparingInt(Token::word)
                        .thenComparingInt(Token::place)
                        .thenComparingLong(census::hash))
                .toList();
        Sample sample = file.read(letter, buffers);
        assertThat(expected).hasSizeBetween(80, 100);
        assertThat(sample.tokens()).extracting(Sample.Sampled::token).isEqualTo(expected);
        for (Sample.Sampled one : sample.tokens()) {
          float[] row = new float[2];
          one.row().get(0, row);
          assertThat(List.of(row[0], row[1])).isEqualTo(values(one.token()));
        }
      }
      assertThat(temporary).isEmptyDirectory();
    }
  }

  @Test
  void allTokensOfARareOutcomeAreKept() {
    int rare = counters.tokens()[0] < counters.tokens()[1] ? 0 : 1;
    List<Token> all =
        tokens.stream()
            .filter(
                token ->
                    token.latin() == letter && counters.counterOfOutcome()[token.outcome()] == rare)
            .toList();
    assertThat(all).hasSizeGreaterThan(300);
    for (int count : new int[] {0, 1, 128, 300}) {
      List<Token> actual = new ArrayList<>();
      try (SampleFile file = file(folder, 3)) {
        file.accept(block(tokens.subList(0, count == 0 ? 0 : tokens.indexOf(all.get(count)))));
        file.readKept(
            letter,
            block -> {
              assertThat(block.size()).isPositive();
              for (int i = 0; i < block.size(); i++) {
                Token token = block.tokens().get(i);
                actual.add(token);
                assertThat(List.of(block.values()[block.row(i)], block.values()[block.row(i) + 1]))
                    .isEqualTo(values(token));
              }
            });
      }
      assertThat(actual).isEqualTo(all.subList(0, count));
    }
  }

  @Test
  void aShortTextNeedsNoFolder() {
    List<Token> kept = new ArrayList<>();
    try (SampleFile file = file(folder.resolve("missing"), 3);
        SampleFile usual = file(folder, 3)) {
      for (SampleFile one : List.of(file, usual)) {
        one.accept(block(tokens));
        one.readKept(letter, block -> kept.addAll(block.tokens()));
      }
    }
    assertThat(kept).hasSizeGreaterThan(600);
    assertThat(kept.subList(0, kept.size() / 2))
        .isEqualTo(kept.subList(kept.size() / 2, kept.size()));
  }

  @Test
  void aRowThatIsWrittenAfterOthersWereReadFollowsTheLast() {
    try (SampleRows file = SampleRows.of(folder, 6, 2);
        SampleRows memory = SampleRows.of(folder.resolve("missing"), 6, 2)) {
      for (SampleRows rows : List.of(file, memory)) {
        byte[] row = new byte[2];
        rows.write(new byte[] {1, 2});
        rows.write(new byte[] {3, 4});
        rows.read(0, row);
        rows.write(new byte[] {5, 6});
        rows.read(1, row);
        assertThat(row).containsExactly(3, 4);
        rows.read(2, row);
        assertThat(row).containsExactly(5, 6);
      }
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aKilledProcessLeavesNoFile() {
    try (SampleRows file = SampleRows.of(folder, 2, 2)) {
      file.write(new byte[] {1, 2});
      assertThat(folder).isDirectoryNotContaining("glob:**.samples");
    }
  }

  @Test
  void aFolderWithoutRoomIsNamedWithWhatIsNeeded() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path missing = folder.resolve("missing");
    assertThatThrownBy(() -> SampleRows.of(missing, 2_500_000_000_000L, 1000))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll(missing.toString(), "2500.0 GB of", "-Djava.io.tmpdir=");
    assertThatThrownBy(() -> SampleRows.of(empty, Long.MAX_VALUE / 2, 1000))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(" GB are free");
    assertThat(empty).isEmptyDirectory();
  }

  /** With room for so many of the four counters. */
  private SampleFile file(Path in, int room) {
    CountingPlan plan = new CountingPlan(List.of(counters, others), room, tokens.size());
    return new SampleFile(in, census, plan, 2);
  }

  private static List<Float> values(Token token) {
    return List.of((float) token.sentence(), (float) token.position());
  }

  private static TokenBlock block(List<Token> tokens) {
    float[] values = new float[2 * tokens.size()];
    for (int i = 0; i < tokens.size(); i++) {
      values[2 * i] = tokens.get(i).sentence();
      values[2 * i + 1] = tokens.get(i).position();
    }
    return new TokenBlock(tokens, values, 2);
  }
}
