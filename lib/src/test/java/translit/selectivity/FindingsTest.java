package translit.selectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.common.InputException;
import translit.common.JsonFile;
import translit.common.ProgressListener;
import translit.common.Provenance;
import translit.engine.BiLstm;
import translit.language.RomanizationRules;
import translit.network.Model;
import translit.network.ModelInfo;
import translit.network.Planted;
import translit.trace.TokenizedText;

/** The files of one analysis belong together, and others do not. */
class FindingsTest {
  private static final String REMEDY = "; run the analysis again";

  @TempDir Path folder;
  private Path out;
  private Findings findings;

  @BeforeEach
  void analyse() throws IOException {
    RomanizationRules rules = Planted.language(folder).rules();
    TokenizedText text = TokenizedText.of(Planted.sentences(300, 5), rules, 1);
    ComputationGraph graph = BiLstm.create(text.latin().size(), 5, text.natives().size(), 1);
    SelectivityOptions options = SelectivityOptions.defaults().withMinimum(100).withPermutations(3);
    try (Model model = Model.save(folder, graph, rules, hash -> described(text, rules, hash))) {
      findings = SelectivityAnalysis.analyse(model, text, options, "test", ProgressListener.none());
    }
    out = folder.resolve("analysis");
    findings.write(out);
  }

  private static ModelInfo described(TokenizedText text, RomanizationRules rules, String hash) {
    return new ModelInfo(
        "planted",
        rules.hash(),
        text.latin().symbols(),
        text.natives().symbols(),
        Map.of(),
        Map.of(),
        0,
        0,
        0,
        0,
        0,
        0,
        List.of(),
        Map.of(),
        hash);
  }

  @Test
  void whatOneAnalysisWroteReadsBackTogether() {
    Findings read = Findings.read(out);
    assertThat(read.selectivity().info()).isEqualTo(findings.selectivity().info());
    assertThat(read.contributions().provenance())
        .isEqualTo(findings.selectivity().info().provenance());
    findings
        .selectivity()
        .pairs()
        .forEach(
            pair -> {
              int output = findings.contributions().of(pair).output();
              assertThat(read.contributions().of(pair).rest().hiddenToOutput()[output])
                  .containsExactly(
                      findings.contributions().of(pair).rest().hiddenToOutput()[output]);
            });
  }

  @Test
  void tablesOfDifferentModelsRulesOrTextsAreNotReadTogether() throws IOException {
    Provenance whose = findings.selectivity().info().provenance();
    refused(changed(whose, "b".repeat(64), whose.rules(), whose.text()), "model is bb");
    refused(changed(whose, whose.model(), "c".repeat(64), whose.text()), "rules is cc");
    refused(changed(whose, whose.model(), whose.rules(), "d".repeat(64)), "text is dd");
    JsonFile.write(out.resolve("contributions.json"), whose);
    assertThat(Findings.read(out).contributions().provenance()).isEqualTo(whose);
  }

  private static Provenance changed(Provenance whose, String model, String rules, String text) {
    return new Provenance(model, rules, text, whose.language(), whose.command(), whose.version());
  }

  private void refused(Provenance other, String why) throws IOException {
    JsonFile.write(out.resolve("contributions.json"), other);
    assertThatThrownBy(() -> Findings.read(out))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(out.resolve("contributions.csv") + ": the SHA-256 of its " + why)
        .hasMessageEndingWith(REMEDY)
        .hasMessageNotContaining("\n");
  }

  @Test
  void aMissingFileIsNamed() throws IOException {
    for (String name :
        new String[] {"selectivity.json", "contributions.json", "contributions.csv"}) {
      Path kept = folder.resolve(name);
      Files.move(out.resolve(name), kept, StandardCopyOption.REPLACE_EXISTING);
      assertThatThrownBy(() -> Findings.read(out))
          .isInstanceOf(InputException.class)
          .hasMessageContaining(out.resolve(name) + ": no such file");
      Files.move(kept, out.resolve(name));
    }
    assertThat(Findings.read(out).selectivity().pairs()).isNotEmpty();
  }

  @Test
  void tablesAreReadWithTheirModelAndNotWithAnother() throws IOException {
    Model model = Model.load(Path.of("..", "data", "models", "el"));
    String hash = model.info().modelHash();
    String rules = model.info().rulesHash();
    whose(new Provenance(hash, rules, "t", "el", "test", "0"));
    assertThat(Findings.read(out, model).selectivity().pairs())
        .isEqualTo(findings.selectivity().pairs());
    whose(new Provenance("b".repeat(64), rules, "t", "el", "test", "0"));
    refused(model, "model is bbbbbbbbbbbb…, expected " + hash.substring(0, 12));
    whose(new Provenance(hash, "c".repeat(64), "t", "el", "test", "0"));
    refused(model, "rules is cccccccccccc…, expected " + rules.substring(0, 12));
    whose(new Provenance("", "", "t", "el", "test", "0"));
    refused(model, "model is not given, expected " + hash.substring(0, 12));
  }

  private void whose(Provenance provenance) throws IOException {
    SelectivityInfo info = findings.selectivity().info();
    JsonFile.write(out.resolve("contributions.json"), provenance);
    JsonFile.write(
        out.resolve("selectivity.json"),
        new SelectivityInfo(
            provenance,
            info.sentences(),
            info.characters(),
            info.textSeed(),
            info.options(),
            info.outcomes(),
            info.calibrations()));
  }

  private void refused(Model model, String why) {
    assertThatThrownBy(() -> Findings.read(out, model))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(out.resolve("selectivity.csv") + ": the SHA-256 of its " + why)
        .hasMessageEndingWith(REMEDY);
  }
}
