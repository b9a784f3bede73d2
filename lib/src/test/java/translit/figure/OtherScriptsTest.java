package translit.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import translit.evaluation.Baselines;
import translit.evaluation.Evaluation;
import translit.evaluation.EvaluationReport;
import translit.evaluation.TestText;
import translit.language.AlignedText;
import translit.language.Language;
import translit.language.RomanizationRules.Letter;
import translit.language.Romanizer;
import translit.network.Model;
import translit.study.Study;
import translit.study.Survey;
import translit.study.UnitAtPair;
import translit.text.Pair;
import translit.trace.Direction;
import translit.trace.Part;
import translit.trace.Trace;
import translit.trace.Unit;
import translit.training.Trainer;
import translit.training.TrainingOptions;
import translit.training.TrainingText;

/** From the rules to the figures, in a script from right to left and in one with vowel signs. */
class OtherScriptsTest {
  private static final Pattern LONELY_MARK = Pattern.compile("(^|[^\\p{L}\\p{M}◌])\\p{M}");

  /** A browser draws a circle under a sign of Devanagari, and would draw it beside another. */
  private static final Pattern LONELY_IN_SVG =
      Pattern.compile("(^|[^\\p{L}\\p{M}◌])[\\p{M}&&[^\\p{IsDevanagari}]]|◌\\p{IsDevanagari}");

  private static final Unit CELL = new Unit(Part.CELL, Direction.BACKWARD, 3);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"arabic", "devanagari"})
  void aLanguageIsTrainedEvaluatedAnalysedAndDrawnWithoutABrokenCluster(String name)
      throws Exception {
    Language language = language(name);
    List<String> sentences = sentences(language, 500, 1);
    Model model =
        Trainer.train(
            language,
            TrainingText.split(name, sentences, 1),
            TrainingOptions.defaults().withCells(12).withBatch(16).withRate(2e-2).withSteps(200),
            folder.resolve("model"),
            progress -> {});

    List<String> unseen = sentences(language, 200, 2);
    Evaluation evaluation =
        Evaluation.of(
            model,
            language,
            TestText.of(unseen),
            Baselines.learned(language.rules(), TrainingText.split(name, sentences, 1), 1, 1),
            1,
            progress -> {});
    assertThat(evaluation.rates().cer())
        .isPositive()
        .isLessThan(evaluation.baselines().get(0).rates().cer());
    EvaluationReport report = new EvaluationReport("", evaluation, null, List.of(), null, null);
    isolated(report.toString(), name.equals("arabic"));
    isolated(report.toJson(), false);

    Study study = new Study(language, model, unseen, 1);
    Survey survey = study.withMinimum(60).withPermutations(10).survey();
    assertThat(survey.table().pairs()).isNotEmpty();
    isolated(survey.table().toTable().printAll(), false);
    isolated(
        study.text().doubts().toHtml().replace("<bdi>", "\u2068\u2069"), name.equals("arabic"));
    for (Pair pair : survey.table().pairs()) {
      NetworkFigure figure = survey.contrast(pair).figure();
      whole(new Drawing(figure.toSvg()));
      whole(new Drawing(figure.connections().toSvg()));
      isolated(pair.toString(), name.equals("arabic") && !pair.outcome().equals("_"));
      isolated(figure.title(), name.equals("arabic") && !pair.outcome().equals("_"));
      UnitAtPair best = survey.contrast(pair).best(Direction.BACKWARD);
      assertThat(best.histograms().title()).doesNotContainPattern(LONELY_MARK);
    }

    AlignedText line = new Romanizer(language.rules(), 1).romanize(unseen.get(0));
    Drawing drawing =
        new Drawing(ColouredText.of(name, Trace.of(model, line, List.of(CELL)), "seed 1").toSvg());
    whole(drawing);
    leftToRight(drawing, line);
  }

  private static void isolated(String said, boolean fromRightToLeft) {
    assertThat(said.contains("\u2068") && said.contains("\u2069")).isEqualTo(fromRightToLeft);
  }

  /** Words of the rules' letters, each letter with a vowel sign or none. */
  private static List<String> sentences(Language language, int count, long seed) {
    List<String> letters = new ArrayList<>();
    List<String> signs = new ArrayList<>();
    for (Letter letter : language.rules().letters()) {
      (Svg.isMark(letter.symbol().codePointAt(0)) ? signs : letters).add(letter.symbol());
    }
    Random random = new Random(seed);
    return IntStream.range(0, count).mapToObj(i -> sentence(letters, signs, random)).toList();
  }

  private static String sentence(List<String> letters, List<String> signs, Random random) {
    StringBuilder sentence = new StringBuilder();
    for (int word = 0; word < 4; word++) {
      sentence.append(word > 0 ? " " : "");
      for (int syllables = 2 + random.nextInt(4); syllables > 0; syllables--) {
        String letter = letters.get(random.nextInt(letters.size()));
        sentence.append(letter);
        if (letter.length() == 1 && !signs.isEmpty() && random.nextBoolean()) {
          sentence.append(signs.get(random.nextInt(signs.size())));
        }
      }
    }
    return sentence.toString();
  }

  private Language language(String name) throws IOException {
    Path to = Files.createDirectories(folder.resolve(name));
    try (InputStream rules = Language.class.getResourceAsStream(name + "/rules.json")) {
      Files.copy(rules, to.resolve("rules.json"));
    }
    return Language.load(to.toString());
  }

  private static void whole(Drawing drawing) {
    assertThat(drawing.root().getAttribute("direction")).isEqualTo("ltr");
    assertThat(drawing.all("text"))
        .extracting(Element::getTextContent)
        .isNotEmpty()
        .noneMatch(words -> LONELY_IN_SVG.matcher(words).find());
  }

  /** The native letters of the first line, from left to right, are those of the text in order. */
  private static void leftToRight(Drawing drawing, AlignedText line) {
    List<NativeSpans.Span> spans =
        NativeSpans.of(line).stream().filter(span -> !span.text().isBlank()).toList();
    List<Element> drawn =
        Drawing.within(drawing.groups("lines").get(0), "text").stream()
            .filter(text -> text.getAttribute("text-anchor").equals("middle"))
            .limit(spans.size())
            .toList();
    assertThat(line.size()).as("one line").isLessThan(60);
    assertThat(drawn)
        .extracting(Element::getTextContent)
        .containsExactlyElementsOf(spans.stream().map(NativeSpans.Span::text).toList());
    assertThat(drawn)
        .isSortedAccordingTo(
            (a, b) -> Double.compare(Drawing.number(a, "x"), Drawing.number(b, "x")));
  }
}
