package translit.study;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import translit.common.InputException;
import translit.common.Isolated;
import translit.common.ProgressListener;
import translit.evaluation.Quality;
import translit.language.AlignedText;
import translit.language.Language;
import translit.language.Romanizer;
import translit.network.Model;
import translit.network.ModelFolder;
import translit.reaction.Reactions;
import translit.selectivity.Findings;
import translit.selectivity.SelectivityAnalysis;
import translit.selectivity.SelectivityOptions;
import translit.text.Pair;
import translit.text.RomanizedText;
import translit.text.SideInformation.Side;
import translit.trace.Direction;
import translit.trace.TokenizedText;

/**
 * A trained network, its language, and sentences to look at it with: what a notebook or a Java
 * program opens first. What was measured at a Latin character is kept.
 *
 * <pre>{@code
 * try (Study study = Study.open("hy-AM")) {
 *   Contrast t = study.contrast("t", "ծ");
 *   String svg = t.figure().toSvg();
 * }
 * }</pre>
 */
public final class Study implements AutoCloseable {
  private final Language language;
  private final Model model;
  private final List<String> sentences;
  private final SelectivityOptions options;
  private final Map<List<String>, Findings> measured = new HashMap<>();
  private RomanizedText text;

  private Study(
      Language language, Model model, List<String> sentences, SelectivityOptions options) {
    model.requireRulesOf(language);
    this.language = language;
    this.model = model;
    this.sentences = List.copyOf(sentences);
    this.options = options;
  }

  /**
   * Puts them together, with {@link SelectivityOptions#of} the sentences.
   *
   * @param language whose romanization the network undoes
   * @param model trained on the language's rules
   * @param sentences native text
   * @param seed of the romanization, the samples and the permutations
   * @throws InputException if the model was trained on other rules
   */
  public Study(Language language, Model model, List<String> sentences, long seed) {
    this(language, model, sentences, SelectivityOptions.of(sentences.size()).withSeed(seed));
  }

  /**
   * A language's own model, {@link ModelFolder#folderOf}, on its sample text, under seed 1.
   *
   * @param language code, or path of a folder with {@code rules.json} and {@code sample.txt}
   * @return the study, to be closed after use
   * @throws InputException if there is no such language or model, or they do not fit
   */
  public static Study open(String language) {
    Language loaded = Language.load(language);
    List<String> sample = loaded.sample();
    return new Study(loaded, Model.load(ModelFolder.folderOf(loaded)), sample, 1);
  }

  /**
   * {@return the same under another seed, with the same network, of which one is to be closed}
   *
   * @param seed of romanization, samples and permutations
   */
  public Study withSeed(long seed) {
    return new Study(language, model, sentences, options.withSeed(seed));
  }

  /**
   * {@return the same with more or fewer permutations}
   *
   * @param permutations behind p, q and the calibration, 1 or more
   */
  public Study withPermutations(int permutations) {
    return new Study(language, model, sentences, options.withPermutations(permutations));
  }

  /**
   * {@return the same with another demand on outcomes}
   *
   * @param minimum tokens that an outcome must have, and the rest as well, 1 or more
   */
  public Study withMinimum(int minimum) {
    return new Study(language, model, sentences, options.withMinimum(minimum));
  }

  /** {@return whose romanization the network undoes} */
  public Language language() {
    return language;
  }

  /** {@return the language's name, isolated for sentences if it goes from right to left} */
  public String name() {
    return Isolated.of(language.rules().name());
  }

  /** {@return the network} */
  public Model model() {
    return model;
  }

  /** {@return the native text} */
  public List<String> sentences() {
    return sentences;
  }

  /** {@return how selectivity is measured, the seed among it} */
  public SelectivityOptions options() {
    return options;
  }

  /** {@return the text, romanized and counted} */
  public synchronized RomanizedText text() {
    if (text == null) {
      List<AlignedText> texts = sentences.stream().map(this::romanize).toList();
      text =
          new RomanizedText(language.rules(), sentences, texts, options.seed(), options.minimum());
    }
    return text;
  }

  /** The same with another network of the same rules, to be closed after use. */
  Study with(Model other) {
    return new Study(language, other, sentences, options);
  }

  /** {@return how well the network turns the sentences back} */
  public Quality quality() {
    return Quality.of(model, language, sentences, options.seed(), "Sample text");
  }

  /**
   * {@return a line as the network reads it}
   *
   * @param latin as someone typed it
   */
  public Reading read(String latin) {
    return new Reading(model.tag(List.of(latin)).get(0), language.rules());
  }

  /**
   * {@return a sentence aligned with its romanization}
   *
   * @param sentence native text
   */
  public AlignedText romanize(String sentence) {
    return new Romanizer(language.rules(), options.seed()).romanize(sentence);
  }

  /**
   * The pair to look at.
   *
   * @param wanted such as {@code t → ծ} or {@code t ծ}; blank to leave the choice
   * @param usual the choice where the language has it often enough, such as the post's
   * @param direction of the LSTM that should be selective for it otherwise: the pair of which the
   *     characters that it has read tell most
   * @return the pair
   * @throws InputException if the wanted one is not written so, or no pair is frequent enough
   */
  public Pair pair(String wanted, String usual, Direction direction) {
    return text().choose(wanted, usual, () -> toldTo(direction));
  }

  /** The pair of which an LSTM of this direction has read most. */
  Pair toldTo(Direction direction) {
    return text().sides().toldBy(direction == Direction.FORWARD ? Side.LEFT : Side.RIGHT);
  }

  /**
   * {@return every unit measured where a Latin character becomes an outcome, and where not}
   *
   * @param latin the Latin character
   * @param outcome the native symbol, or {@code _}
   * @throws InputException if the pair does not occur often enough
   */
  public Contrast contrast(String latin, String outcome) {
    return contrast(new Pair(latin, outcome));
  }

  /**
   * {@return the same of a chosen pair}
   *
   * @param pair a Latin character and an outcome
   */
  public Contrast contrast(Pair pair) {
    return new Contrast(this, measure(pair.latin()), pair);
  }

  /**
   * {@return every unit measured at every pair that is frequent enough}
   *
   * @throws InputException if no pair is frequent enough
   */
  public Survey survey() {
    return new Survey(this, measure());
  }

  private synchronized Findings measure(String... letters) {
    Findings all = measured.get(List.<String>of());
    return all != null
        ? all
        : measured.computeIfAbsent(
            List.of(letters), key -> Progress.shown("Measuring", to -> measure(to, letters)));
  }

  Findings measure(ProgressListener to, String... letters) {
    return SelectivityAnalysis.analyse(model, tokenized(), options.only(letters), "Study", to);
  }

  /**
   * {@return the units that react to a pattern in the native text}
   *
   * @param regex such as {@code թյուն}; blank for the most frequent long ending
   * @param usual the pattern where it matches often enough, such as the post's
   * @throws InputException if it is no regular expression, or matches too seldom
   */
  public Reactions reactions(String regex, String usual) {
    return Progress.shown(
        "Searching",
        to -> Reactions.of(model, language, sentences, text(), options, regex, usual, to));
  }

  TokenizedText tokenized() {
    return TokenizedText.of(sentences, language.rules(), options.seed());
  }

  @Override
  public void close() {
    model.close();
  }
}
