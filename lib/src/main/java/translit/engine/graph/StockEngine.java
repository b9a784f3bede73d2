package translit.engine.graph;

import java.util.function.Function;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;
import translit.engine.Batch;
import translit.engine.BiLstm;
import translit.engine.EncodedText;
import translit.engine.Engine;

/**
 * Deeplearning4j's own layers: the definition of the network, ten times slower than the machine.
 */
public final class StockEngine implements Engine {
  private final ComputationGraph graph;

  /**
   * An engine without arithmetic of its own.
   *
   * @param graph as {@link BiLstm} makes it
   */
  public StockEngine(ComputationGraph graph) {
    this.graph = graph;
  }

  @Override
  public double train(Batch batch, double rate) {
    graph.setLearningRate(rate);
    try (INDArray latin = oneHot(batch, graph.layerInputSize(BiLstm.FORWARD), EncodedText::latin);
        INDArray natives = oneHot(batch, graph.layerSize(BiLstm.OUTPUT), EncodedText::natives);
        INDArray mask = latin.sum(1)) { // 1 where there is a symbol
      INDArray[] masks = {mask};
      graph.fit(new INDArray[] {latin}, new INDArray[] {natives}, masks, masks);
    }
    // The score is summed over the positions of a text and averaged over the texts.
    return graph.score() * batch.size() / batch.characters();
  }

  @Override
  public float[][] outputs(Batch batch) {
    try (INDArray latin = oneHot(batch, graph.layerInputSize(BiLstm.FORWARD), EncodedText::latin);
        INDArray mask = latin.sum(1)) {
      INDArray[] masks = {mask};
      INDArray result = graph.output(false, new INDArray[] {latin}, masks, masks)[0];
      INDArray byPosition = result.permute(0, 2, 1);
      float[][] rows = new float[batch.size()][];
      for (int n = 0; n < rows.length; n++) {
        INDArrayIndex positions = NDArrayIndex.interval(0, batch.texts().get(n).length());
        rows[n] = byPosition.slice(n).get(positions).dup('c').data().asFloat();
      }
      result.close();
      return rows;
    }
  }

  @Override
  public void close() {
    // arrays are closed where they are made
  }

  private static INDArray oneHot(Batch batch, long symbols, Function<EncodedText, short[]> side) {
    INDArray array = Nd4j.zeros(batch.size(), symbols, batch.time());
    for (int n = 0; n < batch.size(); n++) {
      short[] indices = side.apply(batch.texts().get(n));
      for (int t = 0; t < indices.length; t++) {
        array.putScalar(n, indices[t], t, 1);
      }
    }
    return array;
  }
}
