package translit.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import translit.common.JsonFile;
import translit.language.Language;
import translit.network.ModelInfo;
import translit.trace.TokenizedText;

/** What is recorded beside the shipped models is of them, and what the README says is recorded. */
class RecordedForecastsTest {
  private static final Path MODELS = Path.of("../data/models");

  static List<ForecastRecord> records() {
    return OverLanguages.read(MODELS).records();
  }

  @Test
  void theShippedModelsHaveRecords() {
    assertThat(records()).extracting(ForecastRecord::code).contains("hy-AM", "el", "uk");
  }

  @ParameterizedTest
  @MethodSource("records")
  void aRecordIsOfTheModelTheRulesAndTheSampleThatAreHere(ForecastRecord record) {
    ModelInfo info =
        JsonFile.read(
            MODELS.resolve(record.code()).resolve("model.json"), ModelInfo.class, "a model's");
    Language language = Language.load(record.code());
    TokenizedText text = TokenizedText.of(language.sample(), language.rules(), record.seed());
    assertThat(record.provenance().model()).isEqualTo(info.modelHash());
    assertThat(record.provenance().rules()).isEqualTo(info.rulesHash());
    assertThat(record.provenance().text()).isEqualTo(text.hash());
    assertThat(record.sentences()).isEqualTo(text.sentences());
    assertThat(record.language()).isEqualTo(language.rules().name());
  }

  @ParameterizedTest
  @MethodSource("records")
  void aRecordsScoreIsThatOfItsPairs(ForecastRecord record) {
    assertThat(record.score()).isEqualTo(Score.of(List.of(record.pairs()), record.seed()));
  }

  @Test
  void theTableInTheReadmeIsWhatForecastPrintsOfTheRecords() throws IOException {
    Matcher marked =
        Pattern.compile("(?s)<!-- forecast --records data/models -->\n(.*?)<!-- end -->")
            .matcher(Files.readString(Path.of("../README.md")));
    assertThat(marked.find()).as("a marked table").isTrue();
    OverLanguages all = OverLanguages.read(MODELS);
    assertThat(marked.group(1)).isEqualTo(all.toMarkdown() + "\n" + all.said() + "\n");
  }
}
