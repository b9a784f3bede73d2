package translit.engine;

import java.util.Arrays;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Deeplearning4j's own layers: the definition of the network, ten times slower than the machine.
 */
final class StockEngine implements Engine {
  private final ComputationGraph graph;
  private final int inputs;
  private final int outputs;

  StockEngine(ComputationGraph graph) {
    this.graph = graph;
    this.inputs = (int) graph.layerInputSize(BiLstm.FORWARD);
    this.outputs = (int) graph.layerSize(BiLstm.OUTPUT);
  }

  @Override
  public double train(Batch batch, double rate) {
    graph.setLearningRate(rate);
    try (INDArray latin = oneHot(batch, inputs, false);
        INDArray natives = oneHot(batch, outputs, true);
        INDArray mask = mask(batch)) {
      graph.fit(
          new MultiDataSet(
              new INDArray[] {latin},
              new INDArray[] {natives},
              new INDArray[] {mask},
              new INDArray[] {mask}));
    }
    // The score is summed over the positions of a text and averaged over the texts.
    return graph.score() * batch.size() / batch.characters();
  }

  @Override
  public float[][] outputs(Batch batch) {
    int time = batch.time();
    float[] values;
    try (INDArray latin = oneHot(batch, inputs, false);
        INDArray mask = mask(batch)) {
      INDArray[] result =
          graph.output(false, new INDArray[] {latin}, new INDArray[] {mask}, new INDArray[] {mask});
      values = result[0].dup('c').data().asFloat();
      result[0].close();
    }
    float[][] rows = new float[batch.size()][];
    for (int n = 0; n < rows.length; n++) {
      int length = batch.texts().get(n).length();
      rows[n] = new float[length * outputs];
      for (int k = 0; k < outputs; k++) {
        for (int t = 0; t < length; t++) {
          rows[n][t * outputs + k] = values[(n * outputs + k) * time + t];
        }
      }
    }
    return rows;
  }

  @Override
  public void close() {
    // arrays are closed where they are made
  }

  private static INDArray oneHot(Batch batch, int symbols, boolean natives) {
    int time = batch.time();
    float[] values = new float[batch.size() * symbols * time];
    for (int n = 0; n < batch.size(); n++) {
      EncodedText text = batch.texts().get(n);
      short[] indices = natives ? text.natives() : text.latin();
      for (int t = 0; t < indices.length; t++) {
        values[(n * symbols + indices[t]) * time + t] = 1;
      }
    }
    return Nd4j.create(values, new int[] {batch.size(), symbols, time}, 'c');
  }

  private static INDArray mask(Batch batch) {
    int time = batch.time();
    float[] values = new float[batch.size() * time];
    for (int n = 0; n < batch.size(); n++) {
      Arrays.fill(values, n * time, n * time + batch.texts().get(n).length(), 1);
    }
    return Nd4j.create(values, new int[] {batch.size(), time}, 'c');
  }
}
