package translit.planting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import translit.common.InputException;

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
}
