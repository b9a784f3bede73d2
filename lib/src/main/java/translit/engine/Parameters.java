package translit.engine;

import org.deeplearning4j.nn.graph.ComputationGraph;

/**
 * The weights of a network as {@link BiLstm} makes it: all that reading with it needs, without
 * Deeplearning4j.
 */
public final class Parameters {
  private final ParameterLayout layout;
  private final float[] values;

  /**
   * Takes over an array.
   *
   * @param layout sizes of the network, and where each parameter lies
   * @param values the flat vector, in Deeplearning4j's order; not copied
   * @throws IllegalArgumentException if the array has another length than the layout
   */
  public Parameters(ParameterLayout layout, float[] values) {
    if (values.length != layout.size()) {
      throw new IllegalArgumentException(
          "Not this network: it has %d parameters, expected %d"
              .formatted(values.length, layout.size()));
    }
    this.layout = layout;
    this.values = values;
  }

  /**
   * Copies the parameters of a graph as they are now.
   *
   * @param graph as {@link BiLstm} makes it
   * @return its parameters; what becomes of the graph does not change them
   * @throws IllegalArgumentException if it is another graph
   */
  public static Parameters of(ComputationGraph graph) {
    return new Parameters(ParameterLayout.of(graph), graph.params().toFloatVector());
  }

  /** {@return the sizes of the network, and where each parameter lies} */
  public ParameterLayout layout() {
    return layout;
  }

  /**
   * {@return the flat vector, in Deeplearning4j's order; not a copy, and only its maker may change
   * it}
   */
  public float[] values() {
    return values;
  }
}
