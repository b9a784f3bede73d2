package translit.study.planted;

import static translit.common.Phrase.list;
import static translit.common.Phrase.say;

import java.nio.file.Path;
import java.util.List;
import translit.common.TableColumns;
import translit.notebook.TableView;
import translit.planting.Facts;
import translit.planting.NullTrials;
import translit.planting.ScoredTable;

/**
 * Networks that learned languages in which it is known what decides, and what ways of finding
 * neurons find in them.
 *
 * @param folder with a folder for each, as the command {@code plant} fills it
 * @param table of the scores
 */
public record PlantedNetworks(Path folder, ScoredTable table) {
  /** A network whose accuracy is less far off knows what can be known. */
  private static final double ALL = 0.02;

  /**
   * Reads a folder.
   *
   * @param folder as the command {@code plant} fills it
   * @return its networks
   * @throws translit.common.InputException if a file is something else
   */
  public static PlantedNetworks in(Path folder) {
    return new PlantedNetworks(folder, ScoredTable.read(folder));
  }

  /**
   * One of the networks.
   *
   * @param name of its language
   * @return the network
   * @throws translit.common.InputException if there is none
   */
  public PlantedNetwork open(String name) {
    return new PlantedNetwork(folder.resolve(name));
  }

  /** {@return a row for each network: bits that can be known, and what it knows} */
  public TableView networks() {
    return TableView.of(
            new TableColumns<Facts>("networks")
                .text("language", Facts::language)
                .number("bits before", one -> one.known().previous())
                .number("bits after", one -> one.known().next())
                .number("bits", one -> one.known().both())
                .number("possible", one -> one.known().accuracy())
                .number("accuracy", Facts::accuracy)
                .number("without carriers", Facts::withoutCarriers)
                .table(table.facts()))
        .decimals(3)
        .caption(
            "Bits that the letters tell of the outcome, exactly; the accuracy that they make"
                + " possible, that of the network, and its accuracy without the cells that alone"
                + " may know");
  }

  /** {@return which networks know what can be known} */
  public String networksSaid() {
    List<String> know =
        table.facts().stream()
            .filter(one -> Math.abs(one.known().accuracy() - one.accuracy()) < ALL)
            .map(Facts::language)
            .toList();
    return say(
        "%d of %d networks reach what is possible, within %.0f %%: %s.",
        know.size(), table.facts().size(), 100 * ALL, list(know));
  }

  /** {@return a row for each method: what it finds, and what it takes for a finding} */
  public TableView methods() {
    return TableView.of(table.methods())
        .caption(
            "Each method over all networks: known carriers among the outputs that it names first;"
                + " wrong outputs that come with all right ones; how much of what it names first is"
                + " of the LSTM that has read what decides; outputs called findings that can know"
                + " nothing");
  }

  /** {@return a row for each method where there is nothing to be found, from the command's file} */
  public TableView nulls() {
    return TableView.of(
            new TableColumns<NullTrials.Row>("nulls")
                .text("where", row -> row.nothing().toString())
                .text("method", NullTrials.Row::method)
                .text("outputs", row -> say("%,d of %,d", row.found(), row.outputs()))
                .number("%", row -> 100.0 * row.found() / row.outputs())
                .text("networks with any", row -> say("%d of %d", row.withAny(), row.trials()))
                .text("nominal", NullTrials.Row::nominal)
                .table(NullTrials.read(folder.resolve(NullTrials.FILE)).rows()))
        .decimals(1)
        .caption("Where nothing is to be found: outputs that are called findings");
  }
}
