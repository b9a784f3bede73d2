package translit.intervention.recurrent;

import translit.engine.BiLstm;
import translit.engine.LstmReader;
import translit.engine.ReadOut;
import translit.intervention.measuring.Tile;

/** The tokens of a {@link Window} as one of the {@link Lanes} has read them. */
final class Lane extends Tile {
  private final float[] less = new float[ReadOut.WIDTH];
  private int unit;

  Lane(int cells) {
    super(cells);
  }

  /**
   * Takes over the outputs.
   *
   * @param text index of the lane's first sentence
   * @param unit the output that is replaced in the lane, the forward ones first
   * @param instead what it is replaced by
   */
  void read(Window window, LstmReader reader, int text, int unit, float instead) {
    this.unit = unit;
    int cells = units / 2;
    String direction = unit < cells ? BiLstm.FORWARD : BiLstm.BACKWARD;
    size = window.copyTo(outputs);
    for (int i = 0; i < size; i++) {
      int row = i * units;
      int at = row + unit / cells * cells;
      reader.copyOutputs(direction, text + window.sentence(i), window.position(i), outputs, at);
      less[i] = outputs[row + unit] - instead;
    }
  }

  /** Computes the sums of the hidden layer, which sees the lane's outputs as they are. */
  void takeRecurrent(ReadOut readOut) {
    readOut.sums(outputs, size, sums);
    readOut.take(sums);
  }

  /** Goes on with the same sums where the hidden layer sees what the output is replaced by. */
  void takeBoth(ReadOut readOut) {
    readOut.take(sums, unit, less);
  }
}
