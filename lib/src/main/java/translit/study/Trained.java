package translit.study;

import static translit.common.Phrase.percent;
import static translit.common.Phrase.say;
import static translit.common.Phrase.two;

import java.util.Comparator;
import java.util.List;
import org.knowm.xchart.XYChart;
import translit.figure.Charts;
import translit.network.CurvePoint;
import translit.network.Model;
import translit.network.ModelInfo;

/**
 * How a network was trained.
 *
 * @param model the network
 */
public record Trained(Model model) {
  /** A loss that is larger than the least by less than this part of it is about as small. */
  private static final double LEVEL = 0.1;

  /** {@return for how long, and on what} */
  public String said() {
    ModelInfo info = model.info();
    return say("The network has %,d weights. ", model.parameters().layout().size())
        + say(
            "It was trained on %s million characters (%s) for %s minutes.",
            two(info.characters() / 1e6),
            info.corpus().getOrDefault("name", "of an unnamed corpus"),
            two(info.minutes()));
  }

  /** {@return how good it was at the end on sentences that it did not learn from} */
  public String result() {
    return say(
        "At the end the validation loss was %.2g nats per character, and %s of the validation symbols were wrong.",
        model.info().validationLoss(), percent(model.info().validationError()));
  }

  /** {@return training and validation loss, under a title that says what they show} */
  public XYChart curve() {
    return Charts.learningCurve(model.info().curve(), title(model.info().curve()));
  }

  /** From which point on the validation loss is about as small as it gets. */
  private static String title(List<CurvePoint> curve) {
    double least = curve.stream().mapToDouble(CurvePoint::validationLoss).min().orElse(Double.NaN);
    return curve.stream()
        .filter(point -> point.validationLoss() <= (1 + LEVEL) * least)
        .min(Comparator.comparingLong(CurvePoint::characters))
        .map(
            point ->
                say(
                    "After %s of %s million characters the validation loss is close to its least",
                    two(point.characters() / 1e6),
                    two(curve.get(curve.size() - 1).characters() / 1e6)))
        .orElse("No point of the learning curve yet");
  }
}
