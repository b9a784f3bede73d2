package translit.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import translit.common.SeededHash;
import translit.corpus.ForeignMixer;
import translit.engine.Batch;
import translit.engine.EncodedText;
import translit.language.AlignedText;
import translit.language.Alphabet;
import translit.language.RomanizationRules;
import translit.language.Romanizer;

/**
 * The batches that a network is trained on, in rounds of {@value #SENTENCES} sentences, so that
 * only these are encoded at a time. An epoch is a pass over the whole text, in a new order, with a
 * new romanization and {@link Augmentation} of every sentence. Beside the sentences of each round
 * come rows of words and phrases, as far as there are any.
 *
 * @param rules that romanize the sentences
 * @param options seed and sizes
 * @param text to learn from
 * @param foreign puts foreign words in; null where Latin is the native script
 * @param varied whether sentences are augmented
 */
record TrainingRounds(
    RomanizationRules rules,
    TrainingOptions options,
    TrainingText text,
    ForeignMixer foreign,
    boolean varied) {
  private static final int SENTENCES = 8192;

  /** Of so many sentences each; they are shorter, and so a smaller share of the characters. */
  private static final double ROWS = 0.15;

  private static final double PHRASES = 0.06;
  private static final int ROW_WORDS = 4;

  /** Of the sentences get foreign words. */
  private static final double FOREIGN = 0.4;

  /**
   * With fewer sentences, fewer of them get foreign words, in proportion: a network that knows all
   * its native words by heart takes any other word for a foreign one.
   */
  private static final int ENOUGH_SENTENCES = 2500;

  static TrainingRounds of(
      RomanizationRules rules, TrainingOptions options, TrainingText text, boolean varied) {
    ForeignMixer foreign =
        !varied || rules.isNative('a')
            ? null
            : ForeignMixer.forTraining(
                rules.writing().endings(), text.more().foreign(), options.seed());
    return new TrainingRounds(rules, options, text, foreign, varied);
  }

  /** The batches of a round: the same on every resumption, new in every epoch. */
  List<Batch> batches(int round) {
    int rounds = (text.train().size() + SENTENCES - 1) / SENTENCES;
    long epochSeed = SeededHash.of(round / rounds, options.seed());
    List<String> shuffled = new ArrayList<>(text.train());
    Collections.shuffle(shuffled, new Random(epochSeed));
    List<String> sentences =
        shuffled.stream().skip(round % rounds * SENTENCES).limit(SENTENCES).toList();
    long roundSeed = SeededHash.of(round, options.seed());
    Alphabet latin = Alphabet.latin(rules);
    Alphabet natives = Alphabet.ofNative(rules);
    List<EncodedText> encoded =
        Stream.concat(
                sentences.stream().map(romanizer(epochSeed)),
                // Another seed in every round: the same phrase may come in each of an epoch.
                beside(sentences.size(), new Random(roundSeed)).map(romanizer(roundSeed)))
            .map(one -> EncodedText.of(one, latin, natives))
            .toList();
    return Batch.shuffled(encoded, options.batch(), options.longest(), roundSeed);
  }

  private Function<String, AlignedText> romanizer(long seed) {
    double foreignShare = FOREIGN * Math.min(1, text.train().size() / (double) ENOUGH_SENTENCES);
    return varied
        ? new Augmentation(rules, foreign, foreignShare, seed)::romanize
        : new Romanizer(rules, seed)::romanize;
  }

  /** Rows of words and phrases to come with so many sentences. */
  private Stream<String> beside(int sentences, Random random) {
    List<String> words = text.more().words();
    List<String> phrases = text.more().phrases();
    Stream<String> rows =
        Stream.generate(() -> row(words, random))
            .limit(words.isEmpty() ? 0 : Math.round(ROWS * sentences));
    Stream<String> lines =
        Stream.generate(() -> phrases.get(random.nextInt(phrases.size())))
            .limit(phrases.isEmpty() ? 0 : Math.round(PHRASES * sentences));
    return Stream.concat(rows, lines);
  }

  private static String row(List<String> words, Random random) {
    return Stream.generate(() -> words.get(random.nextInt(words.size())))
        .limit(1 + random.nextInt(ROW_WORDS))
        .collect(Collectors.joining(" "));
  }
}
