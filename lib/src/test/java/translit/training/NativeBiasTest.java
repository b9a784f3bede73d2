package translit.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.language.AlignedText;
import translit.language.Language;
import translit.language.Romanizer;
import translit.network.Model;
import translit.network.ModelFolder;
import translit.network.Planted;
import translit.network.Transliterator;

class NativeBiasTest {
  private static final long SEED = 3;
  private static final Language LANGUAGE = Language.load("ka");

  /** Some of the sample's sentences have Latin words, which rightly stay as they are. */
  private static final List<String> NATIVE =
      LANGUAGE.sample().stream().filter(one -> !hasLatin(one)).toList();

  @TempDir Path folder;

  @Test
  void noMoreNativeWordsStayLatinThanAskedAndALittleLessBiasWouldNotDo() throws IOException {
    FileUtils.copyDirectory(ModelFolder.folderOf(LANGUAGE).toFile(), folder.toFile());
    double bias;
    try (Model model = withBias(0, folder)) {
      bias = NativeBias.of(model, NATIVE, SEED);
    }
    assertThat(bias).isPositive().isEqualTo(Math.round(100 * bias) / 100.0, within(1e-12));
    assertThat(shareLeftLatin(bias)).isLessThanOrEqualTo(0.004);
    assertThat(shareLeftLatin(bias - 0.01)).isGreaterThan(0.004);
  }

  @Test
  void aTrainingWritesTheBiasThatItsValidationSentencesAskFor()
      throws IOException, InterruptedException {
    Language planted = Planted.language(folder);
    TrainingOptions few = Planted.OPTIONS.withSteps(3); // so that it is sure of nothing
    Path trained = folder.resolve("trained");
    double written;
    try (Model model = Trainer.train(planted, Planted.text(), few, trained, progress -> {});
        Model read = Model.load(trained)) {
      written = model.info().nativeBias();
      assertThat(read.info().nativeBias()).isEqualTo(written);
    }
    try (Model unbiased = withBias(0, trained)) {
      assertThat(NativeBias.of(unbiased, Planted.text().validation(), few.seed()))
          .isPositive()
          .isEqualTo(written);
    }
  }

  /** Counted in what is written, where all words are native. */
  private double shareLeftLatin(double bias) throws IOException {
    Romanizer romanizer = new Romanizer(LANGUAGE.rules(), SEED);
    List<String> typed =
        NATIVE.stream().map(romanizer::romanize).map(AlignedText::latinText).toList();
    try (Model model = withBias(bias, folder)) {
      List<String> words =
          new Transliterator(model)
              .decode(typed).stream()
                  .flatMap(line -> Arrays.stream(line.split("[^\\p{L}]+")))
                  .filter(word -> !word.isEmpty())
                  .toList();
      return words.stream().filter(NativeBiasTest::hasLatin).count() / (double) words.size();
    }
  }

  private static boolean hasLatin(String text) {
    return text.matches(".*\\p{IsLatin}.*");
  }

  private static Model withBias(double bias, Path folder) throws IOException {
    Path json = folder.resolve("model.json");
    ObjectNode described = (ObjectNode) new ObjectMapper().readTree(json.toFile());
    Files.writeString(json, described.put("nativeBias", bias).toString());
    return Model.load(folder);
  }
}
