package translit.evaluation;

import static translit.common.Phrase.count;
import static translit.common.Phrase.say;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;
import translit.common.InputException;
import translit.common.JsonFile;
import translit.common.TableColumns;
import translit.language.AlignedText;
import translit.language.Ambiguity;
import translit.language.Language;
import translit.language.RomanizationRules;
import translit.language.Romanizer;
import translit.network.Decoder;
import translit.network.Model;
import translit.statistics.Interval;
import translit.text.OutcomeCounts;

/**
 * How well a model, and what it is measured by, turns romanized sentences back.
 *
 * @param model SHA-256 of the network; null in a file of version 0.1
 * @param sentences number of sentences
 * @param articles number of articles; 0 if it is not known where they end
 * @param characters of the originals, code points
 * @param seed of the romanization and of the intervals
 * @param intervals what they are over; of older files that do not say it, sentences
 * @param rates of the model
 * @param letters per ambiguous Latin letter and right outcome, hardest first
 * @param byRules rates of the model where only what the rules can spell is chosen, as {@code
 *     transliterate} does; null in an older file
 * @param romanizations of the training text that the baselines have learned from; 0 if none
 *     learned, or in an older file, where it was one
 * @param baselines rates of the baselines on the same romanization
 * @param rules whose rules romanized the text; null for the model's own
 */
@JsonIgnoreProperties({"sample", "kept", "typed", "reliability"})
public record Evaluation(
    String model,
    int sentences,
    int articles,
    long characters,
    long seed,
    Drawn intervals,
    @JsonUnwrapped ErrorRates rates,
    List<LetterAccuracy> letters,
    DecoderRates byRules,
    int romanizations,
    List<DecoderRates> baselines,
    @JsonInclude(JsonInclude.Include.NON_NULL) String rules) {

  /**
   * Fills in what older files do not say.
   *
   * @param model SHA-256 of the network; null in a file of version 0.1
   * @param sentences number of sentences
   * @param articles number of articles; 0 if it is not known where they end
   * @param characters of the originals, code points
   * @param seed of the romanization and of the intervals
   * @param intervals what they are over; null for sentences
   * @param rates of the model
   * @param letters per ambiguous Latin letter and right outcome, hardest first
   * @param byRules rates of the model where only what the rules can spell is chosen
   * @param romanizations of the training text that the baselines have learned from
   * @param baselines rates of the baselines on the same romanization
   * @param rules whose rules romanized the text; null for the model's own
   */
  public Evaluation {
    intervals = intervals == null ? Drawn.SENTENCES : intervals;
  }

  /**
   * Error rates of a decoder.
   *
   * @param name of the decoder
   * @param rates on the sentences
   * @param cerAboveModel how much higher its character error rate is than the model's, a 95 %
   *     interval of the same draws; null if the articles are too few, or in an older file
   */
  public record DecoderRates(
      String name, @JsonUnwrapped ErrorRates rates, Interval cerAboveModel) {}

  /**
   * Romanizes sentences and lets the model and the baselines turn them back.
   *
   * @param model to judge
   * @param language whose rules romanize; must be the model's
   * @param text native sentences to judge on
   * @param baselines to compare with
   * @param seed of the romanization and of the intervals
   * @param progress told what is done next
   * @return rates of all of them, and the model's accuracy letter by letter
   * @throws InputException if the model was trained on other rules
   */
  public static Evaluation of(
      Model model,
      Language language,
      TestText text,
      Baselines baselines,
      long seed,
      Consumer<String> progress) {
    return of(Readers.of(model, language), Typist.of(language), text, baselines, seed, progress);
  }

  /**
   * Romanizes sentences by some rules and lets a model and the baselines turn them back.
   *
   * @param readers of the model
   * @param typist who romanizes; the letters are not looked at one by one where the rules divide
   *     text into other symbols than the model's
   * @param text native sentences to judge on
   * @param baselines to compare with
   * @param seed of the romanization and of the intervals
   * @param progress told what is done next
   * @return rates of all of them, and the model's accuracy letter by letter
   */
  public static Evaluation of(
      Readers readers,
      Typist typist,
      TestText text,
      Baselines baselines,
      long seed,
      Consumer<String> progress) {
    Model model = readers.model();
    List<String> sentences = text.sentences();
    List<AlignedText> right =
        sentences.stream().map(new Romanizer(typist.rules(), seed)::romanize).toList();
    List<String> latin = right.stream().map(AlignedText::latinText).toList();
    progress.accept(model.name() + " on " + sentences.size() + " sentences; " + text.said());
    List<AlignedText> said = readers.tag(latin);
    List<String> decoded = said.stream().map(AlignedText::nativeText).toList();
    Function<Decoder, DecoderRates> judged =
        decoder -> {
          progress.accept(decoder.name());
          List<String> other = decoder.decode(latin);
          return new DecoderRates(
              decoder.name(),
              ErrorRates.of(text, other, seed),
              ErrorRates.difference(text, other, decoded, seed));
        };
    return new Evaluation(
        model.info().modelHash(),
        sentences.size(),
        text.articles().size(),
        sentences.stream().mapToLong(one -> one.codePointCount(0, one.length())).sum(),
        seed,
        text.drawn(),
        ErrorRates.of(text, decoded, seed),
        typist.dividesAs(readers.language().rules())
            ? confusions(typist.rules(), right, said).accuracies()
            : List.of(),
        judged.apply(readers.decoders().get(1)),
        baselines.romanizations(),
        baselines.decoders().stream().map(judged).toList(),
        typist.stranger().isEmpty() ? null : typist.stranger());
  }

  private static LetterConfusions confusions(
      RomanizationRules rules, List<AlignedText> right, List<AlignedText> said) {
    Set<String> letters =
        Ambiguity.inRules(rules).stream().map(Ambiguity::latin).collect(Collectors.toSet());
    return IntStream.range(0, right.size())
        .filter(i -> said.get(i).size() > 0) // nor what another part reads
        .mapToObj(i -> LetterConfusions.of(letters, right.get(i), said.get(i)))
        .reduce(LetterConfusions.NONE, LetterConfusions::plus);
  }

  /**
   * Error rates of always choosing each Latin character's most frequent outcome in these very
   * sentences: no reader that sees one character at a time gets more symbols right.
   *
   * @param rules that romanize
   * @param text native sentences to count in and to judge on
   * @param seed of the romanization and the intervals
   * @return the rates
   */
  public static ErrorRates contextFree(RomanizationRules rules, List<String> text, long seed) {
    List<AlignedText> aligned = text.stream().map(new Romanizer(rules, seed)::romanize).toList();
    OutcomeCounts counts = new OutcomeCounts();
    aligned.forEach(counts::add);
    List<String> latin = aligned.stream().map(AlignedText::latinText).toList();
    return ErrorRates.of(TestText.of(text), Baselines.mostFrequent(counts).decode(latin), seed);
  }

  /**
   * {@return one row for the model and each baseline: error rates in percent, with their intervals}
   */
  public Table ratesTable() {
    List<DecoderRates> rows = new ArrayList<>(baselines);
    rows.add(0, new DecoderRates("the model", rates, null));
    if (byRules != null) {
      rows.add(1, byRules);
    }
    return new TableColumns<DecoderRates>("error rates")
        .text("what", DecoderRates::name)
        .text("character error rate, %", row -> row.rates().cerInPercent())
        .text("word error rate, %", row -> row.rates().werInPercent())
        .table(rows);
  }

  /** {@return one row per ambiguous letter and right outcome, hardest first} */
  public Table lettersTable() {
    return new TableColumns<LetterAccuracy>("letters")
        .text("input", LetterAccuracy::input)
        .text("right", LetterAccuracy::output)
        .integer("n", LetterAccuracy::n)
        .number("accuracy", LetterAccuracy::accuracy)
        .text("mistaken for", LetterAccuracy::mostMistakenFor)
        .table(letters);
  }

  /**
   * Reads what {@link EvaluationReport#toJson} wrote.
   *
   * @param file the output of {@code evaluate --json} on romanized text
   * @return the evaluation on that text, without the rest
   * @throws InputException if the file is missing or something else
   */
  public static Evaluation read(Path file) {
    return JsonFile.read(file, Evaluation.class, "the output of evaluate --json --text");
  }

  /** In a few words, what it was measured on. */
  String said() {
    return say(
        "%s, %s, seed %d; %s%s",
        count(sentences, "sentence"),
        count(characters, "character"),
        seed,
        intervals.said(articles),
        rules == null ? "" : "; romanized by " + rules + ", not by the model's own rules");
  }
}
