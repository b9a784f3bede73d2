package translit.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * Which activations stand in which columns of a row: the parts of the forward LSTM, those of the
 * backward LSTM, the hidden layer, the output layer. Results refer to units by these columns; what
 * is copied and what is read take them from here.
 *
 * @param blocks neighbouring blocks, from column 0
 */
public record ActivationLayout(List<Block> blocks) {
  /** The outputs h of an LSTM. */
  public static final String LSTM_OUTPUT = "lstm-output";

  /** Its output gate o. */
  public static final String OUTPUT_GATE = "output-gate";

  /** Its cell. */
  public static final String CELL = "cell";

  /** Its input gate i. */
  public static final String INPUT_GATE = "input-gate";

  /** Its cell input g. */
  public static final String CELL_INPUT = "cell-input";

  /** Its forget gate f. */
  public static final String FORGET_GATE = "forget-gate";

  /** Its cell at the step before, in the order in which it reads; 0 at the first. */
  public static final String PREVIOUS_CELL = "previous-cell";

  /** The hidden layer. */
  public static final String HIDDEN = "hidden";

  /** The probabilities of the outcomes. */
  public static final String OUTPUT = "output";

  /** In the order of the columns, which is that of the post's figure. */
  private static final List<String> PARTS_OF_LSTM =
      List.of(LSTM_OUTPUT, OUTPUT_GATE, CELL, INPUT_GATE, CELL_INPUT, FORGET_GATE, PREVIOUS_CELL);

  /**
   * Neighbouring columns of one kind.
   *
   * @param direction {@link BiLstm#FORWARD} or {@link BiLstm#BACKWARD}; empty above the LSTMs
   * @param part one of the names above
   * @param from first column
   * @param size number of columns
   */
  public record Block(String direction, String part, int from, int size) {}

  /**
   * Keeps its own list.
   *
   * @param blocks neighbouring blocks, from column 0
   */
  public ActivationLayout {
    blocks = List.copyOf(blocks);
  }

  /**
   * The layout of a network of some size.
   *
   * @param cells of each LSTM, and units of the hidden layer
   * @param outputs units of the output layer
   * @return {@code 2 * 7 * cells + cells + outputs} columns
   * @throws IllegalArgumentException if one is not positive
   */
  public static ActivationLayout of(int cells, int outputs) {
    if (cells < 1 || outputs < 1) {
      throw new IllegalArgumentException(
          "cells and outputs must be positive: " + cells + ", " + outputs);
    }
    List<Block> blocks = new ArrayList<>();
    for (String direction : List.of(BiLstm.FORWARD, BiLstm.BACKWARD)) {
      for (String part : PARTS_OF_LSTM) {
        blocks.add(new Block(direction, part, blocks.size() * cells, cells));
      }
    }
    blocks.add(new Block("", HIDDEN, blocks.size() * cells, cells));
    blocks.add(new Block("", OUTPUT, blocks.size() * cells, outputs));
    return new ActivationLayout(blocks);
  }

  /**
   * The layout of a network.
   *
   * @param sizes of the network
   * @return where its activations are
   */
  public static ActivationLayout of(ParameterLayout sizes) {
    return of(sizes.cells(), sizes.outputs());
  }

  /** {@return the number of columns} */
  public int columns() {
    Block last = blocks.get(blocks.size() - 1);
    return last.from + last.size;
  }

  /**
   * The columns of one part.
   *
   * @param direction as in {@link Block#direction}
   * @param part one of the names above
   * @return the block
   * @throws IllegalArgumentException if there is none
   */
  public Block block(String direction, String part) {
    return blocks.stream()
        .filter(block -> block.direction.equals(direction) && block.part.equals(part))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("No part '%s' of '%s'".formatted(part, direction)));
  }

  /**
   * {@return the blocks of one direction}
   *
   * @param direction as in {@link Block#direction}
   */
  public List<Block> blocks(String direction) {
    return blocks.stream().filter(block -> block.direction.equals(direction)).toList();
  }

  /**
   * The block that a column is in.
   *
   * @param column from 0
   * @return the block
   * @throws IllegalArgumentException if there is no such column
   */
  public Block blockOf(int column) {
    return blocks.stream()
        .filter(block -> column >= block.from && column < block.from + block.size)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No column " + column));
  }
}
