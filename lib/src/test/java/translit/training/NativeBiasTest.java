package translit.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.engine.Predictor;
import translit.language.AlignedText;
import translit.language.Language;
import translit.language.RomanizationRules;
import translit.language.Romanizer;
import translit.network.Model;
import translit.network.ModelFolder;
import translit.network.Planted;
import translit.network.Transliterator;

class NativeBiasTest {
  private static final long SEED = Planted.OPTIONS.seed();
  private static final Language LANGUAGE = Language.load("ka");

  /** Some of the sample's sentences have Latin words, which rightly stay as they are. */
  private static final List<String> NATIVE =
      LANGUAGE.sample().stream().filter(one -> !hasLatin(one)).toList();

  @TempDir Path folder;

  @Test
  void noMoreNativeWordsStayLatinThanAskedAndALittleLessBiasWouldNotDo()
      throws IOException, InterruptedException {
    FileUtils.copyDirectory(ModelFolder.folderOf(LANGUAGE).toFile(), folder.toFile());
    double bias = biasOf(folder, LANGUAGE.rules(), NATIVE);
    assertThat(bias).isPositive().isEqualTo(Math.round(100 * bias) / 100.0, within(1e-12));
    assertThat(shareLeftLatin(bias)).isLessThanOrEqualTo(0.004);
    assertThat(shareLeftLatin(bias - 0.01)).isGreaterThan(0.004);
  }

  @Test
  void aTrainingWritesTheBiasThatItsValidationSentencesAskFor()
      throws IOException, InterruptedException {
    Language planted = Planted.language(folder);
    TrainingOptions few = Planted.OPTIONS.withSteps(3); // so that it is sure of nothing
    List<String> validation = Planted.sentences(1000, 2);
    TrainingText text =
        new TrainingText("planted", Map.of(), Planted.sentences(300, 1), validation);
    Path trained = folder.resolve("trained");
    Trainer.train(planted, text, few, trained, progress -> {}).close();
    try (Model read = Model.load(trained)) {
      assertThat(biasOf(trained, planted.rules(), validation))
          .isPositive()
          .isEqualTo(read.info().nativeBias());
    }
  }

  @Test
  void itStopsWhenInterrupted() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> biasOf(ModelFolder.folderOf(LANGUAGE), LANGUAGE.rules(), NATIVE))
        .isInstanceOf(InterruptedException.class);
  }

  @Test
  void fewWordsAskForNone() throws IOException, InterruptedException {
    Path model = ModelFolder.folderOf(LANGUAGE);
    assertThat(biasOf(model, LANGUAGE.rules(), NATIVE)).isPositive();
    assertThat(biasOf(model, LANGUAGE.rules(), NATIVE.subList(0, 50))).isZero();
  }

  @Test
  void wordsThatAreLatinInTheNativeTextInPartOrWhollyAskForNone() throws InterruptedException {
    List<String> foreign = Collections.nCopies(400, "Facebook-ში YouTubeზე objectები drove");
    assertThat(biasOf(ModelFolder.folderOf(LANGUAGE), LANGUAGE.rules(), foreign)).isZero();
  }

  private static double biasOf(Path folder, RomanizationRules rules, List<String> sentences)
      throws InterruptedException {
    try (Model model = Model.load(folder);
        Predictor predictor = Predictor.of(model.parameters())) {
      return NativeBias.of(predictor, rules, sentences, SEED);
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
