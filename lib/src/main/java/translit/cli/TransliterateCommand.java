package translit.cli;

import java.io.BufferedReader;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import translit.common.InputException;
import translit.network.Model;
import translit.network.Transliterator;

/** {@code transliterate}: standard input to standard output. */
@Command(
    name = "transliterate",
    description = "Turns Latin text on standard input into native text on standard output.")
final class TransliterateCommand implements Runnable {
  @Option(names = "--model", required = true, description = "folder with model.zip and model.json")
  private Path model;

  @Override
  public void run() {
    OutputStream checked =
        new FilterOutputStream(System.out) {
          /** A print stream keeps quiet about a full disk or a closed pipe, but it can be asked. */
          @Override
          public void flush() throws IOException {
            if (System.out.checkError()) {
              throw new IOException("standard output: not all of it could be written");
            }
          }
        };
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder(); // refuses what is not UTF-8
    try (Model opened = Model.load(model)) {
      new Transliterator(opened)
          .transliterate(
              new BufferedReader(new InputStreamReader(System.in, decoder)),
              new OutputStreamWriter(checked, StandardCharsets.UTF_8),
              Terminal.isInteractive());
    } catch (CharacterCodingException e) {
      throw new InputException("standard input: not UTF-8; convert it first, with iconv say", e);
    } catch (IOException e) {
      throw new InputException(e.getMessage(), e);
    }
  }
}
