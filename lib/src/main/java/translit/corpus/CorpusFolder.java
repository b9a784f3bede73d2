package translit.corpus;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import translit.common.AtomicFile;
import translit.common.InputException;

/**
 * Writes a corpus under temporary names and moves it into place when all of it is there, so that a
 * failure before leaves an earlier corpus as it was. Closing without {@link #commit} removes the
 * rest.
 */
final class CorpusFolder implements AutoCloseable {
  private final Path folder;
  private final Map<Path, Path> places = new LinkedHashMap<>();
  private final Map<Split, BufferedWriter> writers = new EnumMap<>(Split.class);

  CorpusFolder(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
      for (Split split : Split.values()) {
        writers.put(split, Files.newBufferedWriter(temporary(split.fileName())));
      }
    } catch (IOException e) {
      close();
      throw failure(e);
    }
  }

  private Path temporary(String name) {
    Path path = folder.resolve(name + ".part");
    places.put(path, folder.resolve(name));
    return path;
  }

  void write(Split split, String sentence) {
    try {
      writers.get(split).append(sentence).append('\n');
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** Adds the provenance and puts everything in its place, the provenance last. */
  void commit(String provenanceName, String provenance) {
    try {
      for (BufferedWriter writer : writers.values()) {
        writer.close();
      }
      Files.writeString(temporary(provenanceName), provenance);
      // While files are replaced one by one, nothing says that they belong together.
      Files.deleteIfExists(folder.resolve(provenanceName));
      for (Map.Entry<Path, Path> place : places.entrySet()) {
        AtomicFile.move(place.getKey(), place.getValue());
      }
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private InputException failure(IOException e) {
    return new InputException(
        folder + ": cannot be written (" + e + "); free space or choose another folder", e);
  }

  @Override
  public void close() {
    for (BufferedWriter writer : writers.values()) {
      try {
        writer.close();
      } catch (IOException e) {
        // The file goes anyway, and a failure that matters has been thrown before.
        continue;
      }
    }
    for (Path temporary : places.keySet()) {
      try {
        Files.deleteIfExists(temporary);
      } catch (IOException e) {
        continue;
      }
    }
  }
}
