package translit.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import translit.common.SeededHash;
import translit.engine.Batch;
import translit.engine.EncodedText;
import translit.language.RomanizationRules;

/**
 * The batches that a network is trained on, in rounds of {@value #SENTENCES} sentences, so that
 * only these are encoded at a time. An epoch is a pass over the whole text, in a new order, with a
 * new romanization and {@link Augmentation} of every sentence.
 *
 * @param rules that romanize the sentences
 * @param options seed and sizes
 * @param train the sentences of the whole text
 * @param foreign words of Latin script to put in
 */
record TrainingRounds(
    RomanizationRules rules, TrainingOptions options, List<String> train, List<String> foreign) {
  private static final int SENTENCES = 8192;

  /** The batches of a round: the same on every resumption, new in every epoch. */
  List<Batch> batches(int round) {
    int rounds = (train.size() + SENTENCES - 1) / SENTENCES;
    long epochSeed = SeededHash.of(round / rounds, options.seed());
    List<String> shuffled = new ArrayList<>(train);
    Collections.shuffle(shuffled, new Random(epochSeed));
    Augmentation augmented = new Augmentation(rules, foreign, epochSeed);
    List<EncodedText> encoded =
        shuffled.stream()
            .skip(round % rounds * SENTENCES)
            .limit(SENTENCES)
            .map(augmented::romanize)
            .map(text -> EncodedText.of(text, augmented.latin(), augmented.natives()))
            .toList();
    return Batch.shuffled(
        encoded, options.batch(), options.longest(), SeededHash.of(round, options.seed()));
  }
}
