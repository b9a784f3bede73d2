package translit.planting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import translit.common.InputException;
import translit.planting.scoring.ScoresFile;
import translit.planting.scoring.UnitFile;

/** Folders in which something is planted. */
public final class PlantedFolders {
  private PlantedFolders() {}

  /**
   * Lists planted languages.
   *
   * @param folder with a folder for each
   * @return those with a {@value Planting#FILE}, by name
   * @throws InputException if it is no folder or cannot be read
   */
  public static List<Path> in(Path folder) {
    try (Stream<Path> some = Files.list(folder)) {
      return some.filter(one -> Files.exists(one.resolve(Planting.FILE))).sorted().toList();
    } catch (IOException e) {
      throw new InputException(
          "%s: no folder that can be read, expected one with NAME/%s in it"
              .formatted(folder, Planting.FILE),
          e);
    }
  }

  /**
   * Scores that were written before the activations that they should be of, such as a stranger's
   * for an earlier network.
   *
   * @param folder as above
   * @return their files, by language and method
   * @throws InputException if a folder cannot be read
   */
  public static List<Path> outdated(Path folder) {
    return in(folder).stream()
        .map(
            one ->
                ScoresFile.olderThan(
                    one.resolve(UnitFile.ACTIVATIONS), one.resolve(Plantation.SCORES)))
        .flatMap(List::stream)
        .toList();
  }
}
