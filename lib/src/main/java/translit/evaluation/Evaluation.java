package translit.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import translit.common.InputException;
import translit.common.JsonFile;
import translit.engine.EncodedText;
import translit.language.AlignedText;
import translit.language.Language;
import translit.language.RomanizationRules;
import translit.language.Romanizer;
import translit.network.Model;
import translit.text.OutcomeCounts;
import translit.training.TrainingText;

/**
 * How well a model, and what it is measured by, turns romanized sentences back.
 *
 * @param sentences number of sentences
 * @param characters of the originals, code points
 * @param seed of the romanization and of the intervals
 * @param cer character error rate of the model
 * @param cerInterval its 95 % interval
 * @param wer word error rate of the model
 * @param werInterval its 95 % interval
 * @param letters per ambiguous Latin letter and right outcome, hardest first
 * @param baselines rates of the baselines on the same romanization
 */
public record Evaluation(
    int sentences,
    long characters,
    long seed,
    double cer,
    ErrorRate.Interval cerInterval,
    double wer,
    ErrorRate.Interval werInterval,
    List<LetterAccuracy> letters,
    List<Rates> baselines) {

  /**
   * Error rates of one way to transliterate.
   *
   * @param name of the baseline
   * @param cer character error rate
   * @param cerInterval its 95 % interval
   * @param wer word error rate
   * @param werInterval its 95 % interval
   */
  public record Rates(
      String name,
      double cer,
      ErrorRate.Interval cerInterval,
      double wer,
      ErrorRate.Interval werInterval) {
    private static Rates of(String name, ErrorRate characters, ErrorRate words) {
      return new Rates(
          name, characters.rate(), characters.interval(), words.rate(), words.interval());
    }
  }

  /**
   * Romanizes sentences and lets the model and the baselines turn them back.
   *
   * @param model to judge
   * @param language whose rules romanize; must be the model's
   * @param text sentences to judge on
   * @param learnFrom what the learned baselines learn from; without sentences they are left out
   * @param seed of the romanization
   * @param progress told what is done next
   */
  public static Evaluation of(
      Model model,
      Language language,
      List<String> text,
      Optional<TrainingText> learnFrom,
      long seed,
      Consumer<String> progress) {
    model.requireRulesOf(language);
    Romanizer romanizer = new Romanizer(language.rules(), seed);
    List<AlignedText> aligned = text.stream().map(romanizer::romanize).toList();
    progress.accept("the model on " + text.size() + " sentences");
    List<List<String>> tagged = model.tag(aligned.stream().map(AlignedText::latin).toList());
    List<String> decoded = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      decoded.add(new AlignedText(aligned.get(i).latin(), tagged.get(i)).nativeText());
    }
    Rates ofModel = rates("model", text, decoded, seed);
    List<Rates> ofBaselines = new ArrayList<>();
    for (Baseline baseline : baselines(model, language, learnFrom, seed, progress)) {
      progress.accept(baseline.name());
      List<String> outputs = aligned.stream().map(one -> baseline.decode(one.latin())).toList();
      ofBaselines.add(rates(baseline.name(), text, outputs, seed));
    }
    return new Evaluation(
        text.size(),
        text.stream().mapToLong(one -> one.codePointCount(0, one.length())).sum(),
        seed,
        ofModel.cer(),
        ofModel.cerInterval(),
        ofModel.wer(),
        ofModel.werInterval(),
        LetterAccuracy.all(language, aligned, tagged),
        ofBaselines);
  }

  private static List<Baseline> baselines(
      Model model,
      Language language,
      Optional<TrainingText> learnFrom,
      long seed,
      Consumer<String> progress) {
    List<Baseline> baselines = new ArrayList<>();
    if (learnFrom.isPresent()) {
      progress.accept("the baselines learn from " + learnFrom.get().name());
      // Another seed than the sentences to judge on: no one knows how the next person writes.
      Romanizer romanizer = new Romanizer(language.rules(), seed + 1);
      OutcomeCounts counts = new OutcomeCounts();
      List<EncodedText> training = new ArrayList<>();
      for (String sentence : learnFrom.get().train()) {
        AlignedText text = romanizer.romanize(sentence);
        counts.add(text);
        training.add(EncodedText.of(text, model.latin(), model.natives()));
      }
      List<EncodedText> validation =
          learnFrom.get().validation().stream()
              .map(romanizer::romanize)
              .map(text -> EncodedText.of(text, model.latin(), model.natives()))
              .toList();
      baselines.add(Baseline.mostFrequent(counts));
      baselines.add(ContextBaseline.learn(model.latin(), model.natives(), training, validation));
    }
    Baseline.icu(language.rules()).ifPresent(baselines::add);
    return baselines;
  }

  private static Rates rates(String name, List<String> originals, List<String> decoded, long seed) {
    int[] characterEdits = new int[originals.size()];
    int[] characters = new int[originals.size()];
    int[] wordEdits = new int[originals.size()];
    int[] words = new int[originals.size()];
    for (int i = 0; i < originals.size(); i++) {
      List<String> original = Romanizer.characters(originals.get(i));
      List<String> originalWords = List.of(originals.get(i).strip().split("\\s+"));
      characterEdits[i] = ErrorRate.edits(Romanizer.characters(decoded.get(i)), original);
      characters[i] = original.size();
      wordEdits[i] = ErrorRate.edits(List.of(decoded.get(i).strip().split("\\s+")), originalWords);
      words[i] = originalWords.size();
    }
    return Rates.of(
        name, ErrorRate.of(characterEdits, characters, seed), ErrorRate.of(wordEdits, words, seed));
  }

  /**
   * Error rates of always choosing each Latin character's most frequent outcome in these very
   * sentences: no reader that sees one character at a time gets more symbols right.
   *
   * @param rules that romanize
   * @param text sentences to count in and to judge on
   * @param seed of the romanization and the intervals
   */
  public static Rates contextFree(RomanizationRules rules, List<String> text, long seed) {
    Romanizer romanizer = new Romanizer(rules, seed);
    List<AlignedText> aligned = text.stream().map(romanizer::romanize).toList();
    OutcomeCounts counts = new OutcomeCounts();
    aligned.forEach(counts::add);
    Baseline baseline = Baseline.mostFrequent(counts);
    List<String> decoded = aligned.stream().map(one -> baseline.decode(one.latin())).toList();
    return rates(baseline.name(), text, decoded, seed);
  }

  /** One row for the model and each baseline: error rates in percent, with their intervals. */
  public Table ratesTable() {
    StringColumn name = StringColumn.create("what");
    StringColumn characters = StringColumn.create("character error rate, %");
    StringColumn words = StringColumn.create("word error rate, %");
    List<Rates> rates =
        new ArrayList<>(List.of(new Rates("the model", cer, cerInterval, wer, werInterval)));
    rates.addAll(baselines);
    for (Rates one : rates) {
      name.append(one.name());
      characters.append(new ErrorRate(one.cer(), one.cerInterval()).toString());
      words.append(new ErrorRate(one.wer(), one.werInterval()).toString());
    }
    return Table.create("error rates", name, characters, words);
  }

  /** One row per ambiguous letter and right outcome, hardest first. */
  public Table lettersTable() {
    StringColumn input = StringColumn.create("input");
    StringColumn output = StringColumn.create("right");
    IntColumn n = IntColumn.create("n");
    DoubleColumn accuracy = DoubleColumn.create("accuracy");
    StringColumn mistaken = StringColumn.create("mistaken for");
    for (LetterAccuracy letter : letters) {
      input.append(letter.input());
      output.append(letter.output());
      n.append(letter.n());
      accuracy.append(letter.accuracy());
      mistaken.append(
          letter.mistakenFor().entrySet().stream()
              .limit(3)
              .map(entry -> entry.getKey() + " " + entry.getValue())
              .collect(Collectors.joining(", ")));
    }
    return Table.create("letters", input, output, n, accuracy, mistaken);
  }

  /**
   * Reads what {@link #toJson} wrote.
   *
   * @throws InputException if the file is missing or something else
   */
  public static Evaluation read(Path file) {
    return JsonFile.read(file, Evaluation.class, "the output of evaluate");
  }

  /** The evaluation as JSON, in the order of its fields. */
  public String toJson() {
    return JsonFile.text(this);
  }
}
