package translit.cli;

import java.io.BufferedReader;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import translit.common.InputException;
import translit.network.Model;
import translit.network.Transliterator;

/** {@code transliterate}: standard input to standard output. */
@Command(
    name = "transliterate",
    description = "Turns Latin text on standard input into native text on standard output.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class TransliterateCommand implements Callable<Integer> {
  @Option(names = "--model", required = true, description = "folder with model.zip and model.json")
  private Path model;

  @Override
  public Integer call() {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder(); // refuses what is not UTF-8
    try (Model opened = Model.load(model)) {
      new Transliterator(opened)
          .transliterate(
              new BufferedReader(new InputStreamReader(System.in, decoder)),
              new OutputStreamWriter(new Checked(System.out), StandardCharsets.UTF_8),
              Terminal.isInteractive());
    } catch (CharacterCodingException e) {
      throw new InputException("standard input: not UTF-8; convert it first, with iconv say", e);
    } catch (IOException e) {
      throw new InputException(e.getMessage(), e);
    }
    return 0;
  }

  /** A print stream keeps quiet about a full disk or a closed pipe; here flushing asks it. */
  private static final class Checked extends FilterOutputStream {
    private final PrintStream stream;

    Checked(PrintStream stream) {
      super(stream);
      this.stream = stream;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      stream.write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
      if (stream.checkError()) {
        throw new IOException("standard output: not all of it could be written");
      }
    }
  }
}
