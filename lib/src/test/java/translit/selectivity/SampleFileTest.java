package translit.selectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.language.InputException;
import translit.network.Planted;
import translit.trace.Token;
import translit.trace.TokenBlock;
import translit.trace.TracedText;

class SampleFileTest {
  @Test
  void samplesComeBackInRandomOrderAndLeaveNoFile(@TempDir Path folder) throws IOException {
    TracedText text = TracedText.of(Planted.sentences(300, 5), Planted.language(folder).rules(), 1);
    Census census = new Census(text, 20, 1);
    int letter = text.latin().index("t");
    List<Token> tokens = new ArrayList<>();
    text.forEach(tokens::add);
    float[] values = new float[2 * tokens.size()];
    for (int i = 0; i < tokens.size(); i++) {
      values[2 * i] = tokens.get(i).sentence();
      values[2 * i + 1] = tokens.get(i).position();
    }
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    try (SampleFile file = new SampleFile(temporary, census, List.of(letter), 2);
        Buffers buffers = new Buffers(2)) {
      file.accept(new TokenBlock(tokens, values, 2));
      List<List<Float>> expected =
          tokens.stream()
              .filter(token -> token.latin() == letter && census.sampled(token))
              .sorted(Comparator.comparingLong(census::hash))
              .map(token -> List.of((float) token.sentence(), (float) token.position()))
              .toList();
      List<List<Float>> actual = new ArrayList<>();
      for (SampleFile.Sampled token : file.read(letter, buffers)) {
        float[] row = new float[2];
        token.row().get(0, row, 2);
        actual.add(List.of(row[0], row[1]));
      }
      assertThat(actual).hasSize((int) census.sampled(letter)).isEqualTo(expected);
    }
    assertThat(temporary).isEmptyDirectory();
    Path missing = folder.resolve("missing");
    assertThatThrownBy(() -> new SampleFile(missing, census, List.of(letter), 2))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll(missing.toString(), "-Djava.io.tmpdir=");
  }
}
