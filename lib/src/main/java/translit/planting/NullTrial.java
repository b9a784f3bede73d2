package translit.planting;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import translit.common.ProgressListener;
import translit.common.SeededHash;
import translit.engine.BiLstm;
import translit.engine.Parameters;
import translit.language.Alphabet;
import translit.language.RomanizationRules;
import translit.network.Model;
import translit.planting.NullTrials.Nothing;
import translit.planting.Planting.Cause;
import translit.planting.scoring.Examined;
import translit.planting.scoring.Method;
import translit.planting.scoring.Nominal;
import translit.planting.scoring.Scores;
import translit.trace.TokenizedText;

/**
 * A network and a text in which nothing is to be found.
 *
 * @param nothing why
 * @param planted the language
 * @param folder of the language, with its network
 * @param number of the trial, which its text depends on
 */
record NullTrial(Nothing nothing, PlantedLanguage planted, Path folder, int number) {
  /** At most: more trials tell more of a rate than more text does. */
  private static final int SENTENCES = 300;

  /** How many outputs a method calls findings. */
  record Found(Nothing nothing, Method method, int outputs, int count) {}

  /** The trials of a language. */
  static Stream<NullTrial> of(Path folder, int count) {
    PlantedLanguage planted = PlantedLanguage.read(folder);
    boolean coin = planted.planting().cause() == Cause.COIN;
    return Stream.of(Nothing.values())
        .filter(nothing -> coin || nothing == Nothing.SHUFFLED)
        .flatMap(
            nothing ->
                IntStream.rangeClosed(1, count)
                    .mapToObj(number -> new NullTrial(nothing, planted, folder, number)));
  }

  /** Those that say what is a finding. */
  static List<Method> methods() {
    return Method.all().stream().filter(one -> one.nominal() != Nominal.RANKS_ONLY).toList();
  }

  /** What each method finds. */
  List<Found> found(PlantingOptions options) {
    RomanizationRules rules = planted.language().rules();
    long seed = SeededHash.of(nothing + " " + number, options.seed());
    int count = Math.min(SENTENCES, options.tested());
    List<String> sentences = PlantedText.sentences(planted.planting(), count, seed);
    if (nothing == Nothing.SHUFFLED) {
      sentences = shuffled(planted.planting(), sentences, seed);
    }
    try (Model model = Model.load(folder.resolve("model"))) {
      Parameters parameters =
          nothing == Nothing.UNTRAINED
              ? untrained(rules, model.parameters().layout().cells(), seed)
              : model.parameters();
      Examined network =
          Examined.of(
              planted,
              parameters,
              nothing.toString(),
              TokenizedText.of(sentences, rules, seed),
              ProgressListener.none());
      return methods().stream().map(method -> found(method, network)).toList();
    }
  }

  private Found found(Method method, Examined network) {
    Scores scores = method.scores(network);
    int outputs = scores.found().length;
    int count = (int) IntStream.range(0, outputs).filter(unit -> scores.found()[unit]).count();
    return new Found(nothing, method, outputs, count);
  }

  private static Parameters untrained(RomanizationRules rules, int cells, long seed) {
    int inputs = Alphabet.latin(rules).size();
    return Parameters.of(BiLstm.create(inputs, cells, Alphabet.ofNative(rules).size(), seed));
  }

  /** The same sentences with the outcomes of all their tokens shuffled. */
  static List<String> shuffled(Planting planting, List<String> sentences, long seed) {
    List<String> outcomes =
        sentences.stream()
            .flatMap(NullTrial::letters)
            .filter(planting.outcomes()::contains)
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(outcomes, new Random(seed));
    Iterator<String> next = outcomes.iterator();
    return sentences.stream()
        .map(
            sentence ->
                letters(sentence)
                    .map(letter -> planting.outcomes().contains(letter) ? next.next() : letter)
                    .collect(Collectors.joining()))
        .toList();
  }

  private static Stream<String> letters(String sentence) {
    return sentence.codePoints().mapToObj(Character::toString);
  }
}
