package translit.training;

import java.nio.file.Path;
import translit.common.InputException;
import translit.common.OutputPlace;
import translit.common.Phrase;
import translit.engine.ParameterLayout;
import translit.language.Alphabet;
import translit.language.RomanizationRules;

/** What a training takes of memory and of a disk, looked at before it begins. */
final class TrainingRoom {
  /** Weights, and Adam's two averages of the gradient of each. */
  private static final int PARTS = 3;

  private TrainingRoom() {}

  /**
   * Refuses what would end for want of memory or of room.
   *
   * @param rules that the text is romanized by
   * @param options with the cells
   * @param folder for the model and its checkpoint; need not be there
   * @throws InputException if there is too little of either, or the folder cannot be written to
   */
  static void require(RomanizationRules rules, TrainingOptions options, Path folder) {
    long weights = weights(rules, options.cells()) * Float.BYTES;
    // In the graph, and once more where a checkpoint is made of it.
    long memory = 2 * PARTS * weights;
    long heap = Runtime.getRuntime().maxMemory();
    if (memory > heap) {
      throw new InputException(
          "cells is %d: such a network and what Adam keeps of it take %s of memory, Java may have %s;"
                  .formatted(options.cells(), Phrase.bytes(memory), Phrase.bytes(heap))
              + " take fewer cells, or give Java more with -Xmx");
    }
    // A new checkpoint lies beside the last one until it is whole; the model comes after them.
    boolean resumed = new Checkpoint(folder).exists();
    OutputPlace.requireFolder(folder, (resumed ? PARTS + 1 : 2 * PARTS + 1) * weights);
  }

  private static long weights(RomanizationRules rules, int cells) {
    int latin = Alphabet.latin(rules).size();
    int natives = Alphabet.ofNative(rules).size();
    return new ParameterLayout(latin, cells, natives).size();
  }
}
