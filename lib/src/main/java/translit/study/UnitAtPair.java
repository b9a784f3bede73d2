package translit.study;

import static translit.common.Phrase.say;
import static translit.common.Phrase.two;
import static translit.common.Phrase.visible;

import java.util.Comparator;
import java.util.List;
import org.apache.commons.lang3.StringUtils;
import translit.common.ProgressListener;
import translit.figure.ActivationHistograms;
import translit.notebook.TableView;
import translit.selectivity.Measure;
import translit.selectivity.Selectivity;
import translit.selectivity.SelectivityTable;
import translit.trace.Direction;
import translit.trace.HistogramPair;
import translit.trace.Tracer;
import translit.trace.Unit;

/**
 * One unit at one pair.
 *
 * @param contrast of the pair
 * @param row what was measured of the unit
 */
public record UnitAtPair(Contrast contrast, Selectivity row) {
  private static final int BINS = 40;

  /** {@return the unit} */
  public Unit unit() {
    return row.unit();
  }

  /** The unit, with the number that the figure draws where that is another. */
  String drawn() {
    int cells = contrast.table().units().cells();
    boolean shifted = unit().direction() == Direction.BACKWARD;
    return shifted
        ? say("%s (%d in the figure)", unit(), cells + unit().index())
        : unit().toString();
  }

  /** {@return its activations where the pair is, and where it is not, over all tokens} */
  public ActivationHistograms histograms() {
    try (Tracer tracer = new Tracer(contrast.study().model())) {
      HistogramPair pair =
          HistogramPair.collect(
                  tracer,
                  contrast.study().tokenized(),
                  contrast.pair(),
                  List.of(unit()),
                  BINS,
                  ProgressListener.none())
              .get(0);
      return new ActivationHistograms(pair, row.auc(), contrast.caption());
    }
  }

  /** {@return what the measures say of it} */
  public String said() {
    String distance =
        contrast.calibrated() ? say("a calibrated distance of %s and ", row.hellinger()) : "";
    String name = StringUtils.capitalize(unit().toString());
    return say("%s has %san AUC of %s.", name, distance, row.auc());
  }

  /** {@return how well it tells the outcome by itself, where it had no part in the choice} */
  public String accuracy() {
    return say(
        "On stems that did not choose the threshold, a threshold on this unit alone has a balanced accuracy"
            + " of %s; chance is one half. The best choice of bins has %s.",
        row.accuracy(), row.binAccuracy());
  }

  /** {@return whether the post's distance names the same unit of its part and direction} */
  public String agreement() {
    SelectivityTable table = contrast.table();
    Selectivity post =
        table.top(row.pair(), unit().part(), unit().direction(), Measure.HELLINGER_1000, 1).get(0);
    String value = two(post.hellinger1000());
    if (post.equals(row)) {
      return say("The post's distance puts it first as well (%s).", value);
    }
    String other = say("The post's distance puts another first, %s (%s)", post.unit(), value);
    String leads = post.leads() ? "cannot tell from" : "tells from";
    return contrast.calibrated()
        ? say("%s, which the calibrated one %s the most selective ones.", other, leads)
        : other + ".";
  }

  /** {@return how selective it is for every outcome of the same Latin character} */
  public TableView outcomes() {
    return TableView.of(UnitProfile.columns(profile()))
        .caption(unit() + " at every outcome: " + contrast.source());
  }

  private List<Selectivity> profile() {
    return contrast.table().profile(unit(), contrast.measure()).stream()
        .filter(one -> one.pair().latin().equals(row.pair().latin()))
        .toList();
  }

  /** {@return for which other outcome it is the most selective among those to the same side} */
  public String alsoFor() {
    Measure measure = contrast.measure();
    return profile().stream()
        .filter(one -> !one.pair().equals(row.pair()))
        .filter(one -> one.auc().value() > 0.5 == row.auc().value() > 0.5)
        .filter(one -> measure.of(one) >= Measure.NOTHING)
        .max(Comparator.comparingDouble(measure::of))
        .map(this::alsoFor)
        .orElse("No other outcome moves it to the same side.");
  }

  private String alsoFor(Selectivity other) {
    Measure measure = contrast.measure();
    String much =
        measure.tells(row, other) ? "less" : measure.tells(other, row) ? "more" : "about as";
    return say(
        "It moves to the same side for %s as for %s, and is %s selective for that one (%s).",
        visible(other.pair().outcome()),
        visible(row.pair().outcome()),
        much,
        measure.estimate(other));
  }
}
