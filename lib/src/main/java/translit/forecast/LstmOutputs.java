package translit.forecast;

import java.util.ArrayList;
import java.util.List;
import translit.common.ProgressListener;
import translit.engine.ActivationLayout;
import translit.engine.ActivationLayout.Block;
import translit.trace.ActivationSource;
import translit.trace.Direction;
import translit.trace.Part;
import translit.trace.TokenBlock;
import translit.trace.TokenConsumer;
import translit.trace.TokenizedText;
import translit.trace.Units;

/**
 * The outputs of both LSTMs out of all units of a network: a forecast is about no others, and to
 * measure these alone takes a fraction of the time. Their measures are the same, but for q, which
 * is over the units that are measured.
 *
 * @param all the network's units; closed by whoever made it
 */
public record LstmOutputs(ActivationSource all) implements ActivationSource {
  private static final List<Direction> LSTMS = List.of(Direction.FORWARD, Direction.BACKWARD);

  @Override
  public Units units() {
    List<Block> blocks = new ArrayList<>();
    int cells = all.units().cells();
    for (Direction direction : LSTMS) {
      blocks.add(
          new Block(direction.code(), Part.LSTM_OUTPUT.code(), blocks.size() * cells, cells));
    }
    return new Units(new ActivationLayout(blocks));
  }

  @Override
  public String hash() {
    return all.hash();
  }

  @Override
  public void read(
      TokenizedText text, TokenConsumer consumer, ProgressListener progress, String what) {
    TokenConsumer some = block -> consumer.accept(outputs(block));
    all.read(text, some.where(consumer::wants), progress, what);
  }

  private TokenBlock outputs(TokenBlock block) {
    int cells = all.units().cells();
    int columns = LSTMS.size() * cells;
    float[] values = new float[block.size() * columns];
    for (int direction = 0; direction < LSTMS.size(); direction++) {
      int first = all.units().first(Part.LSTM_OUTPUT, LSTMS.get(direction));
      for (int i = 0; i < block.size(); i++) {
        System.arraycopy(
            block.values(), block.row(i) + first, values, i * columns + direction * cells, cells);
      }
    }
    return new TokenBlock(block.tokens(), values, columns);
  }

  @Override
  public void close() {
    all.close();
  }
}
