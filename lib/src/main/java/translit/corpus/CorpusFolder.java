package translit.corpus;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.io.IOUtils;
import translit.common.AtomicFile;
import translit.common.InputException;
import translit.common.OutputPlace;
import translit.corpus.source.Article;

/**
 * Writes a corpus under temporary names and moves it into place when all of it is there, so that a
 * failure before leaves an earlier corpus as it was. Closing without {@link #commit} removes the
 * rest.
 */
final class CorpusFolder implements AutoCloseable {
  /** The files in the order in which they are put in their place, the provenance last. */
  private static final List<String> NAMES =
      Stream.concat(
              Arrays.stream(Split.values()).map(Split::fileName),
              Stream.of(CorpusProvenance.FILE_NAME))
          .toList();

  private final Path folder;
  private final boolean made;
  private final Map<Split, BufferedWriter> writers = new EnumMap<>(Split.class);
  private final Map<Split, Latest> latest = new EnumMap<>(Split.class);

  /** The article that was written last into a file. */
  private record Latest(String key, boolean bordered) {}

  CorpusFolder(Path folder) {
    this.folder = folder;
    this.made = !Files.exists(folder);
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
    return folder.resolve(name + ".part");
  }

  /**
   * Says which article the next sentences of a split are from. An empty line comes between two
   * articles if the file of either says where it ends; pieces of one article have one key.
   */
  void begin(Split split, Article article) {
    Latest before = latest.put(split, new Latest(article.key(), article.bordered()));
    if (before != null
        && !before.key.equals(article.key())
        && (before.bordered || article.bordered())) {
      write(split, "");
    }
  }

  void write(Split split, String sentence) {
    try {
      writers.get(split).append(sentence).append('\n');
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** Adds the provenance and puts everything in its place. */
  void commit(String provenance) {
    try {
      for (BufferedWriter writer : writers.values()) {
        writer.close();
      }
      Files.writeString(temporary(CorpusProvenance.FILE_NAME), provenance);
      // While files are replaced one by one, nothing says that they belong together.
      Files.deleteIfExists(folder.resolve(CorpusProvenance.FILE_NAME));
      for (String name : NAMES) {
        AtomicFile.move(temporary(name), folder.resolve(name));
      }
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private InputException failure(IOException e) {
    return new InputException(
        folder
            + ": cannot be written ("
            + OutputPlace.reason(e)
            + "); free space or choose another folder",
        e);
  }

  /** Quietly: a failure that matters has been thrown before. */
  @Override
  public void close() {
    writers.values().forEach(IOUtils::closeQuietly);
    for (String name : NAMES) {
      deleteQuietly(temporary(name));
    }
    if (made) {
      deleteQuietly(folder); // which a folder with a corpus in it withstands
    }
  }

  private static void deleteQuietly(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      return;
    }
  }
}
