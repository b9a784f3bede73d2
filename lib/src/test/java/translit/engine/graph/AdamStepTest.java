package translit.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Consumer;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.learning.regularization.L1Regularization;
import org.nd4j.linalg.learning.regularization.L2Regularization;
import org.nd4j.linalg.learning.regularization.WeightDecay;
import translit.engine.Batch;
import translit.engine.BiLstm;
import translit.engine.Engine;
import translit.engine.EngineSamples;

/** What Deeplearning4j would train otherwise is refused; it does not matter for prediction. */
class AdamStepTest {
  static List<Arguments> settings() {
    return List.of(
        setting(
            "L2Regularization",
            layer -> layer.setRegularization(List.of(new L2Regularization(0.1)))),
        setting(
            "L1Regularization",
            layer -> layer.setRegularizationBias(List.of(new L1Regularization(0.1)))),
        setting(
            "WeightDecay", layer -> layer.setRegularization(List.of(new WeightDecay(0.1, true)))),
        setting("Dropout", layer -> layer.setIDropout(new Dropout(0.5))),
        setting("Sgd", layer -> layer.setBiasUpdater(new Sgd(0.1))),
        setting("Sgd", layer -> layer.setIUpdater(new Sgd(0.1))),
        setting("output", layer -> layer.setIUpdater(new Adam(1e-3, 0.8, 0.999, 1e-8))),
        setting("output", layer -> layer.setGradientNormalizationThreshold(7)),
        setting("None", layer -> layer.setGradientNormalization(GradientNormalization.None)));
  }

  private static Arguments setting(String message, Consumer<BaseLayer> change) {
    return Arguments.of(message, change);
  }

  @ParameterizedTest(name = "{0}, {index}")
  @MethodSource("settings")
  void refusesToTrainWhatItWouldTrainOtherwiseThanDeeplearning4j(
      String message, Consumer<BaseLayer> change) {
    ComputationGraph graph = EngineSamples.network(5, 4, 3, 1);
    Batch batch = EngineSamples.batch(5, 3, 2, 1, 4, 2);
    change.accept((BaseLayer) graph.getLayer(BiLstm.OUTPUT).conf().getLayer());
    float[] before = graph.params().toFloatVector();
    try (Engine engine = Engine.of(graph)) {
      assertThatThrownBy(() -> engine.train(batch, 1e-3))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("The engine")
          .hasMessageContaining(message);
      assertThat(engine.outputs(batch)[0])
          .containsExactly(Engine.stock(graph).outputs(batch)[0], within(1e-5f));
    }
    assertThat(graph.params().toFloatVector()).isEqualTo(before);
  }
}
