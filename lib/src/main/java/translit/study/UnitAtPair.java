package translit.study;

import static translit.common.Phrase.say;
import static translit.common.Phrase.two;
import static translit.common.Phrase.visible;

import java.util.Comparator;
import java.util.List;
import translit.common.ProgressListener;
import translit.figure.ActivationHistograms;
import translit.notebook.TableView;
import translit.selectivity.HistogramPair;
import translit.selectivity.Measure;
import translit.selectivity.Selectivity;
import translit.selectivity.SelectivityTable;
import translit.trace.Direction;
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

  /** {@return its calibrated Hellinger distance, 0 to 1} */
  public double distance() {
    return row.hellinger();
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
      return new ActivationHistograms(pair, contrast.caption());
    }
  }

  /** {@return what the measures say of it} */
  public String said() {
    return say(
        "The unit, %s, has a calibrated distance of %s and an AUC of %s.",
        unit(), two(row.hellinger()), two(row.auc()));
  }

  /** {@return whether the post's distance names the same unit of its part and direction} */
  public String agreement() {
    Unit post =
        contrast
            .table()
            .top(row.pair(), unit().part(), unit().direction(), Measure.HELLINGER_1000, 1)
            .get(0)
            .unit();
    return post.equals(unit())
        ? say("The post's distance names it as well (%s).", two(row.hellinger1000()))
        : say("The post's distance names another, %s.", post);
  }

  /** {@return how selective it is for every outcome of the same Latin character} */
  public TableView outcomes() {
    return TableView.of(
            SelectivityTable.toTable(profile())
                .selectColumns("output", "n", "hellinger1000", "hellinger", "auc", "q"))
        .decimals(2)
        .caption(unit() + " at every outcome: " + contrast.source());
  }

  private List<Selectivity> profile() {
    return contrast.table().profile(unit(), Measure.HELLINGER).stream()
        .filter(one -> one.pair().latin().equals(row.pair().latin()))
        .toList();
  }

  /** {@return for which other outcome it is the most selective among those to the same side} */
  public String alsoFor() {
    return profile().stream()
        .filter(one -> !one.pair().equals(row.pair()))
        .filter(one -> one.auc() > 0.5 == row.auc() > 0.5)
        .filter(one -> one.hellinger() >= Measure.NOTHING)
        .max(Comparator.comparingDouble(Selectivity::hellinger))
        .map(this::alsoFor)
        .orElse("No other outcome moves it to the same side.");
  }

  private String alsoFor(Selectivity other) {
    String much = other.hellinger() > distance() - Measure.ALIKE ? "at least about as" : "less";
    return say(
        "It moves to the same side for %s as for %s, and is %s selective for that one (%s).",
        visible(other.pair().outcome()),
        visible(row.pair().outcome()),
        much,
        two(other.hellinger()));
  }
}
