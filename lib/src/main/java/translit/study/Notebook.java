package translit.study;

import j2html.tags.DomContent;
import java.nio.file.Path;
import java.util.List;
import org.knowm.xchart.internal.chartpart.Chart;
import tech.tablesaw.api.Table;
import translit.common.InputException;
import translit.common.TooLittleMemory;
import translit.figure.ActivationHistograms;
import translit.figure.SvgFigure;
import translit.forecast.OverLanguages;
import translit.language.Language;
import translit.network.Model;
import translit.notebook.Knob;
import translit.notebook.Show;
import translit.notebook.TableView;
import translit.selectivity.Measure;
import translit.study.planted.PlantedNetworks;
import translit.study.removal.Removal;
import translit.text.Pair;
import translit.trace.Direction;

/**
 * The words that every notebook begins with: all of them come by one static import.
 *
 * <pre>{@code
 * import static translit.study.Notebook.*;
 *
 * show(open("hy-AM").contrast("t", "ծ").figure());
 * }</pre>
 */
public final class Notebook {
  /** The LSTM that reads from the beginning. */
  public static final Direction FORWARD = Direction.FORWARD;

  /** The LSTM that reads from the end. */
  public static final Direction BACKWARD = Direction.BACKWARD;

  /** The calibrated Hellinger distance. */
  public static final Measure HELLINGER = Measure.HELLINGER;

  /** The post's distance. */
  public static final Measure HELLINGER_1000 = Measure.HELLINGER_1000;

  private Notebook() {}

  /**
   * {@return a language's own model on its sample text, under seed 1}
   *
   * @param language code, or path of a folder with {@code rules.json} and {@code sample.txt}
   * @throws InputException if there is no such language or model, or they do not fit
   */
  public static Study open(String language) {
    return TooLittleMemory.explained(() -> Study.open(language));
  }

  /**
   * Opens a language with a model of one's own.
   *
   * @param language code, or path of a folder with {@code rules.json} and {@code sample.txt}
   * @param model path of a folder with {@code model.zip}; the language's own where it is blank
   * @return the study, under seed 1
   * @throws InputException if there is no such language or model, or they do not fit
   */
  public static Study open(String language, String model) {
    if (model.isBlank()) {
      return open(language);
    }
    return TooLittleMemory.explained(
        () -> {
          Language loaded = Language.load(language);
          List<String> sample = loaded.sample();
          return new Study(loaded, Model.load(Path.of(model)), sample, 1);
        });
  }

  /**
   * Compares the units at a pair with random directions and with a linear probe.
   *
   * @param study whose network and text
   * @param pair one of the text's
   * @return what was found
   * @throws InputException if there is no room for a temporary file
   */
  public static DirectionsFound directions(Study study, Pair pair) {
    return DirectionsFound.of(study, pair);
  }

  /**
   * Removes outputs of the LSTMs from the network, one at a time.
   *
   * @param study whose network and text
   * @param pair one of the text's
   * @param sentences how many of the text's are read for each output
   * @return what became of the pair
   * @throws InputException if the pair is too rare in these sentences
   */
  public static Removal removal(Study study, Pair pair, int sentences) {
    return Removal.of(study, pair, sentences);
  }

  /**
   * What became of the forecasts in every language of which there is a record.
   *
   * @param models path of a folder with {@code CODE/forecast.json}, which the command {@code
   *     forecast} writes
   * @return of all languages together
   * @throws InputException if a record is something else
   */
  public static OverLanguages overLanguages(String models) {
    return OverLanguages.read(Path.of(models));
  }

  /**
   * Networks that learned languages in which it is known what decides.
   *
   * @param folder path, as the command {@code plant} fills it
   * @return all of them, with what ways of finding neurons find in them
   * @throws InputException if a file is something else
   */
  public static PlantedNetworks planted(String folder) {
    return PlantedNetworks.in(Path.of(folder));
  }

  /**
   * A setting that an environment variable of the same name overrides.
   *
   * @param variable name of the environment variable
   * @param value what the cell says
   * @return the variable's value if it is set and not blank, else the cell's
   */
  public static String knob(String variable, String value) {
    return Knob.text(variable, value);
  }

  /**
   * A whole number that an environment variable of the same name overrides.
   *
   * @param variable name of the environment variable
   * @param value what the cell says
   * @return the variable's value if it is set, else the cell's
   * @throws InputException if the variable is not a whole number
   */
  public static int knob(String variable, int value) {
    double number = knob(variable, (double) value);
    if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
      throw new InputException(
          "environment variable %s is %s, expected a whole number".formatted(variable, number));
    }
    return (int) number;
  }

  /**
   * A number that an environment variable of the same name overrides.
   *
   * @param variable name of the environment variable
   * @param value what the cell says
   * @return the variable's value if it is set and not blank, else the cell's
   * @throws InputException if the variable is not a number
   */
  public static double knob(String variable, double value) {
    try {
      return Knob.number(variable, value);
    } catch (IllegalArgumentException e) {
      throw new InputException(e.getMessage(), e);
    }
  }

  /**
   * Writes what was found below the cell, as a paragraph.
   *
   * @param sentences made from results
   */
  public static void say(String... sentences) {
    Show.prose(String.join(" ", List.of(sentences)));
  }

  /**
   * Shows a figure.
   *
   * @param figure drawn as SVG
   */
  public static void show(SvgFigure figure) {
    Show.svg(figure.toSvg());
  }

  /**
   * Shows a pair of histograms.
   *
   * @param histograms of one unit
   */
  public static void show(ActivationHistograms histograms) {
    Show.png(histograms.image(), ActivationHistograms.WIDTH, histograms.title());
  }

  /**
   * Shows a chart.
   *
   * @param chart of XChart
   */
  public static void show(Chart<?, ?> chart) {
    Show.chart(chart);
  }

  /**
   * Shows a table with two decimals.
   *
   * @param table of Tablesaw
   * @param caption the line above it
   */
  public static void show(Table table, String caption) {
    show(TableView.of(table).decimals(2).caption(caption));
  }

  /**
   * Shows a table.
   *
   * @param view the table and how to show it
   */
  public static void show(TableView view) {
    Show.table(view);
  }

  /**
   * Shows a piece of HTML.
   *
   * @param html built by j2html, which escapes its text
   */
  public static void show(DomContent html) {
    Show.html(html);
  }
}
