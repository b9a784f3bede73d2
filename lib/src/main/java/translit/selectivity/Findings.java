package translit.selectivity;

import java.nio.file.Path;
import java.util.stream.Stream;
import translit.common.AtomicFile;
import translit.common.InputException;
import translit.common.Provenance;
import translit.contribution.ContributionTable;
import translit.network.Model;

/**
 * What one analysis of a text found.
 *
 * @param selectivity how much every unit tells of every pair
 * @param contributions what lower units pass on to higher ones, for the same pairs
 */
public record Findings(SelectivityTable selectivity, ContributionTable contributions) {
  private static final String SELECTIVITY = "selectivity.csv";
  private static final String CONTRIBUTIONS = "contributions.csv";

  /**
   * Writes {@code selectivity.csv} and {@code contributions.csv}, and beside each a JSON file that
   * says whose it is.
   *
   * @param folder made if it is not there
   * @throws InputException if a file cannot be written
   * @see SelectivityTable#write
   * @see ContributionTable#write
   */
  public void write(Path folder) {
    AtomicFile.inParallel(
        Stream.of(
            () -> selectivity.write(folder.resolve(SELECTIVITY)),
            () -> contributions.write(selectivity.pairs(), folder.resolve(CONTRIBUTIONS))));
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param folder with both tables and their JSON files
   * @return the findings; of the contributions those that were written
   * @throws InputException if a file is missing or something else, or if the tables are not of the
   *     same model, rules and text
   */
  public static Findings read(Path folder) {
    SelectivityTable selectivity = SelectivityTable.read(folder.resolve(SELECTIVITY));
    Path csv = folder.resolve(CONTRIBUTIONS);
    ContributionTable contributions = ContributionTable.read(csv, selectivity.units());
    selectivity.info().provenance().require(csv, contributions.provenance());
    return new Findings(selectivity, contributions);
  }

  /**
   * Reads the findings in a model.
   *
   * @param folder with both tables and their JSON files
   * @param model that they must be of
   * @return as {@link #read(Path)} does
   * @throws InputException if a file is missing or something else, or if the tables are not of the
   *     same text, or of another network or other rules than the model
   */
  public static Findings read(Path folder, Model model) {
    Findings findings = read(folder);
    Provenance found = findings.selectivity.info().provenance();
    Path csv = folder.resolve(SELECTIVITY);
    Provenance.require(csv, "model", model.info().modelHash(), found.model());
    Provenance.require(csv, "rules", model.info().rulesHash(), found.rules());
    return findings;
  }
}
