package translit.spark;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.file.PathUtils;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import translit.common.AtomicFile;
import translit.common.InputException;
import translit.common.Phrase;
import translit.parts.PartFile;
import translit.parts.Share;

/**
 * Makes a part, as the command line does. It is brought back as bytes, or where the driver sees it
 * already, as none.
 */
final class PartTask implements Function<Integer, byte[]> {
  private static final long serialVersionUID = 1L;

  /** Spark copies what it sends several times in memory. */
  private static final long LARGEST = 64_000_000;

  private final Broadcast<Sent> sent;
  private final int of;
  private final int threads;
  private final String folder;

  /**
   * A task for any machine.
   *
   * @param sent command
   * @param of how many parts there are
   * @param threads to compute with, not asked of the machine, so that all parts have the same bits
   * @param folder that the driver sees as well, for all parts; empty if there is none
   */
  PartTask(Broadcast<Sent> sent, int of, int threads, String folder) {
    this.folder = folder;
    this.sent = sent;
    this.of = of;
    this.threads = threads;
  }

  @Override
  public byte[] call(Integer part) throws IOException {
    Path out =
        folder.isEmpty()
            ? Files.createTempDirectory("translit-part")
            : Files.createTempDirectory(Files.createDirectories(Path.of(folder)), "part");
    try {
      List<String> words = new ArrayList<>(sent.value().here());
      words.addAll(List.of("--part", new Share(part, of).toString(), "--out", out.toString()));
      words.addAll(List.of("--threads", String.valueOf(threads)));
      run("part %d of %d".formatted(part, of), words);
      return brought(part, out.resolve(PartFile.NAME));
    } finally {
      PathUtils.deleteDirectory(out);
    }
  }

  /** Runs a command in this process; what was to be done is named if it fails. */
  static void run(String what, List<String> words) {
    StringWriter said = new StringWriter();
    int status = translit.cli.Main.run(new PrintWriter(said, true), words.toArray(String[]::new));
    if (status != 0) {
      throw new InputException(what + ": " + said.toString().strip());
    }
  }

  private byte[] brought(int part, Path file) throws IOException {
    if (!folder.isEmpty()) {
      Path own = Files.createDirectories(Kept.folder(Path.of(folder), part));
      AtomicFile.move(file, own.resolve(PartFile.NAME));
      return new byte[0];
    }
    requireSmall(part, of, Files.size(file));
    return Files.readAllBytes(file);
  }

  /** Before it fills the memory. */
  static void requireSmall(int part, int of, long bytes) {
    if (bytes > LARGEST) {
      throw new InputException(
          "part %d of %d: %s, too large to be sent; give --work, a folder that all machines see"
              .formatted(part, of, Phrase.bytes(bytes)));
    }
  }
}
