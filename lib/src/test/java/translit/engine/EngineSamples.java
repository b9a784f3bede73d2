package translit.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Networks, batches of random texts, and what Deeplearning4j makes of them. */
public final class EngineSamples {
  private EngineSamples() {}

  /** A network whose biases are not zero either. */
  public static ComputationGraph network(int inputs, int cells, int classes, long seed) {
    ComputationGraph graph = BiLstm.create(inputs, cells, classes, seed);
    Random random = new Random(seed);
    float[] noise = new float[(int) graph.numParams()];
    for (int k = 0; k < noise.length; k++) {
      noise[k] = (float) random.nextGaussian() * 0.1f;
    }
    graph.params().addi(Nd4j.create(noise));
    return graph;
  }

  public static Batch batch(
      int inputs, int classes, int texts, int shortest, int longest, long seed) {
    Random random = new Random(seed);
    List<EncodedText> list = new ArrayList<>();
    for (int n = 0; n < texts; n++) {
      int length = shortest + random.nextInt(longest - shortest + 1);
      list.add(
          EncodedText.of(
              random.ints(length, 0, inputs).toArray(), random.ints(length, 0, classes).toArray()));
    }
    return new Batch(list);
  }

  /** Deeplearning4j's gradient of the loss summed over positions and texts of equal length. */
  public static double[] stockGradient(ComputationGraph graph, Batch batch) {
    int inputs = (int) graph.layerInputSize(BiLstm.FORWARD);
    int classes = (int) graph.layerSize(BiLstm.OUTPUT);
    INDArray latin = Nd4j.zeros(batch.size(), inputs, batch.time());
    INDArray natives = Nd4j.zeros(batch.size(), classes, batch.time());
    for (int n = 0; n < batch.size(); n++) {
      EncodedText text = batch.texts().get(n);
      for (int t = 0; t < text.length(); t++) {
        latin.putScalar(n, text.latin()[t], t, 1);
        natives.putScalar(n, text.natives()[t], t, 1);
      }
    }
    graph.setInput(0, latin);
    graph.setLabels(natives);
    graph.computeGradientAndScore();
    return graph.gradient().gradient().toDoubleVector();
  }
}
