package translit.engine;

import org.deeplearning4j.config.DL4JClassLoading;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.graph.rnn.ReverseTimeSeriesVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Convolution1DLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.common.config.ND4JClassLoading;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import translit.engine.matrix.JavaCpp;

/**
 * The network of the post as a stock Deeplearning4j graph.
 *
 * <pre>
 *   latin ──┬──────────────> forward ───────────────┐
 *           ├─ reversed ──> backwardReversed ─ backward ┴─ concat ─ hidden ─┬─ hiddenAndLatin ─ output
 *           └─────────────────────────────────────────────────────────────┘
 * </pre>
 *
 * <p>Two named LSTM layers with a reversed copy of the sequence, rather than {@code Bidirectional},
 * because in Deeplearning4j 1.0.0-M2.1 masks never reach the LSTM inside the latter; a convolution
 * of width 1 is the dense layer per time step, because {@code TimeDistributed} zeroes wrong rows
 * under a mask. With c cells, per time step t and direction:
 *
 * <pre>
 *   i = σ(x W_i + h' R_i + b_i)   input gate          f = σ(x W_f + h' R_f + b_f)   forget gate
 *   o = σ(x W_o + h' R_o + b_o)   output gate         g = tanh(x W_g + h' R_g + b_g) cell input
 *   cell = f * cell' + i * g                          h = o * tanh(cell)
 * </pre>
 *
 * where h' and cell' are those of the previous step in that direction.
 */
public final class BiLstm {
  /** The input, one-hot. */
  public static final String LATIN = "latin";

  /** The LSTM that reads from the beginning. */
  public static final String FORWARD = "forward";

  /** The LSTM that reads from the end, in the order in which it reads. */
  public static final String BACKWARD_REVERSED = "backwardReversed";

  /** Its outputs in the text's order. */
  public static final String BACKWARD = "backward";

  /** The outputs of both LSTMs, the forward ones first. */
  public static final String CONCAT = "concat";

  /** The dense layer over them. */
  public static final String HIDDEN = "hidden";

  /** Its units, then the input. */
  public static final String HIDDEN_AND_LATIN = "hiddenAndLatin";

  /** The softmax over the native symbols. */
  public static final String OUTPUT = "output";

  /**
   * Norm to which a layer's gradient is clipped. Deeplearning4j sums it over the time steps and
   * averages it over the texts, so it is some 100 times that of a character.
   */
  private static final double CLIP = 20;

  static {
    JavaCpp.initialize();
    // In a notebook these classes come from the shell's loader; the libraries must look there too.
    ND4JClassLoading.setNd4jClassloaderFromClass(BiLstm.class);
    DL4JClassLoading.setDl4jClassloaderFromClass(BiLstm.class);
  }

  private BiLstm() {}

  /**
   * A network with random weights.
   *
   * @param inputs number of Latin symbols
   * @param cells of each LSTM, and of the hidden layer
   * @param outputs number of native symbols
   * @param seed decides the weights
   * @return a stock graph, initialised
   */
  public static ComputationGraph create(int inputs, int cells, int outputs, long seed) {
    ComputationGraphConfiguration configuration =
        new NeuralNetConfiguration.Builder()
            .seed(seed)
            .weightInit(WeightInit.XAVIER)
            .updater(new Adam(1e-3)) // the rate is set at every step
            .gradientNormalization(GradientNormalization.ClipL2PerLayer)
            .gradientNormalizationThreshold(CLIP)
            .graphBuilder()
            .addInputs(LATIN)
            .setInputTypes(InputType.recurrent(inputs, RNNFormat.NCW))
            .addLayer(FORWARD, lstm(cells), LATIN)
            .addVertex("reversed", new ReverseTimeSeriesVertex(LATIN), LATIN)
            .addLayer(BACKWARD_REVERSED, lstm(cells), "reversed")
            .addVertex(BACKWARD, new ReverseTimeSeriesVertex(LATIN), BACKWARD_REVERSED)
            .addVertex(CONCAT, new MergeVertex(), FORWARD, BACKWARD)
            .addLayer(
                HIDDEN,
                new Convolution1DLayer.Builder(1)
                    // the only mode that hands a mask on unchanged
                    .convolutionMode(ConvolutionMode.Same)
                    .rnnDataFormat(RNNFormat.NCW)
                    .nOut(cells)
                    .activation(Activation.TANH)
                    .build(),
                CONCAT)
            .addVertex(HIDDEN_AND_LATIN, new MergeVertex(), HIDDEN, LATIN)
            .addLayer(
                OUTPUT,
                new RnnOutputLayer.Builder(LossFunction.MCXENT)
                    .dataFormat(RNNFormat.NCW)
                    .nOut(outputs)
                    .activation(Activation.SOFTMAX)
                    .build(),
                HIDDEN_AND_LATIN)
            .setOutputs(OUTPUT)
            .build();
    ComputationGraph graph = new ComputationGraph(configuration);
    graph.init();
    return graph;
  }

  private static LSTM lstm(int cells) {
    return new LSTM.Builder()
        .nOut(cells)
        .activation(Activation.TANH)
        .gateActivationFunction(Activation.SIGMOID)
        .forgetGateBiasInit(1)
        .build();
  }
}
