package translit.selectivity.counting;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import translit.common.InputException;
import translit.common.OutputPlace;
import translit.common.Phrase;

/**
 * Rows of bytes of one length, written one after another and read in any order; a row that is
 * written after others were read follows the last one all the same.
 */
interface SampleRows extends AutoCloseable {
  /** What is kept in memory where a disk has no room: of a short text, or of few letters. */
  long MOST_IN_MEMORY = Math.min(256_000_000, Runtime.getRuntime().maxMemory() / 4);

  /** Adds a row, which is copied. */
  void write(byte[] row);

  /** Reads a row by its number. */
  void read(int number, byte[] row);

  @Override
  void close();

  /**
   * Rows in a temporary file, or in memory if the folder has no room and they are not too many.
   *
   * @param folder for the file
   * @param needed bytes of all rows, at most
   * @param row bytes of each
   * @return no rows yet
   * @throws InputException if there is no room for them
   */
  static SampleRows of(Path folder, long needed, int row) {
    try {
      return InFile.in(folder, needed, row);
    } catch (InputException e) {
      if (needed <= MOST_IN_MEMORY) {
        return new InMemory(new ArrayList<>());
      }
      throw e;
    }
  }

  /** Rows in memory. */
  record InMemory(List<byte[]> rows) implements SampleRows {
    @Override
    public void write(byte[] row) {
      rows.add(row.clone());
    }

    @Override
    public void read(int number, byte[] row) {
      byte[] there = rows.get(number);
      System.arraycopy(there, 0, row, 0, there.length);
    }

    @Override
    public void close() {
      rows.clear();
    }
  }

  /** Rows in a file; a channel would be closed when its thread is interrupted. */
  record InFile(Path path, RandomAccessFile file, int row) implements SampleRows {
    static InFile in(Path folder, long needed, int row) {
      try {
        Path path = Files.createTempFile(folder, "translit-neurons-", ".samples");
        long free = Files.getFileStore(path).getUsableSpace();
        if (free < needed) {
          Files.delete(path);
          throw noRoom(folder, needed, Phrase.bytes(free) + " are free");
        }
        InFile rows = new InFile(path, new RandomAccessFile(path.toFile(), "rw"), row);
        deleteIfPossible(path);
        return rows;
      } catch (IOException e) {
        throw noRoom(folder, needed, OutputPlace.reason(e));
      }
    }

    /** A file without a name lives as long as it is open, so that a kill leaves nothing behind. */
    private static void deleteIfPossible(Path path) {
      try {
        Files.delete(path);
      } catch (IOException e) {
        path.toFile().deleteOnExit(); // on Windows, where closing deletes it sooner
      }
    }

    private static InputException noRoom(Path folder, long needed, String why) {
      return new InputException(
          ("%s: %s of samples are kept there for a while, but %s: name another folder with java"
                  + " -Djava.io.tmpdir=FOLDER, or look at less text")
              .formatted(folder, Phrase.bytes(needed), why));
    }

    @Override
    public void write(byte[] bytes) {
      try {
        file.seek(file.length()); // reading may have left it elsewhere
        file.write(bytes);
      } catch (IOException e) {
        throw noRoom(path.getParent(), length() + row, OutputPlace.reason(e));
      }
    }

    private long length() {
      try {
        return file.length();
      } catch (IOException e) {
        return 0;
      }
    }

    @Override
    public void read(int number, byte[] bytes) {
      try {
        file.seek((long) number * row);
        file.readFully(bytes);
      } catch (IOException e) {
        throw new InputException(path + ": the samples cannot be read back: " + e, e);
      }
    }

    @Override
    public void close() {
      try {
        file.close();
        Files.deleteIfExists(path);
      } catch (IOException e) {
        throw new InputException(path + ": cannot be deleted: " + e, e);
      }
    }
  }
}
