package translit.cli;

import java.io.BufferedReader;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.apache.commons.io.function.IOConsumer;
import org.apache.commons.lang3.function.FailableBiConsumer;
import translit.common.InputException;
import translit.common.TextLines;
import translit.common.TextSource;
import translit.common.Utf8Reader;

/** UTF-8 text from standard input to standard output. */
final class StandardText {
  private StandardText() {}

  /**
   * Lets something read and write.
   *
   * @param work reads the one and writes the other; flushes, closes neither
   * @throws InputException if what comes in is not UTF-8, or not all can be written
   */
  static void pass(FailableBiConsumer<BufferedReader, Writer, IOException> work) {
    write(
        out ->
            work.accept(
                new BufferedReader(Utf8Reader.of(System.in, TextSource.standardInput())), out));
  }

  /**
   * Lets something write to standard output.
   *
   * @param work writes and flushes, does not close
   * @throws InputException if not all can be written
   */
  static void write(IOConsumer<Writer> work) {
    try {
      work.accept(new OutputStreamWriter(checked(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new InputException(e.getMessage(), e);
    }
  }

  /**
   * Writes something for each line, with the line's end: a line feed, a carriage return, or both. A
   * line is answered at once where the next one, or the rest of it, has to be waited for, as that
   * of a person or of a program that asks line by line.
   *
   * @param made of a line without its end
   * @throws InputException if a line is longer than {@value TextLines#LONGEST} characters, too
   */
  static void eachLine(UnaryOperator<String> made) {
    pass(
        (in, out) -> {
          StringBuilder line = new StringBuilder();
          long number = 1;
          for (int next = read(in, out); next >= 0; next = read(in, out)) {
            if (next != '\n' && next != '\r') {
              if (line.length() == TextLines.LONGEST) {
                throw TextLines.tooLong("standard input", number, "lines of text");
              }
              line.append((char) next);
              continue;
            }
            out.write(made.apply(line.toString()));
            out.write(next);
            line.setLength(0);
            number += next == '\n' ? 1 : 0;
          }
          out.write(made.apply(line.toString()));
          out.flush();
        });
  }

  private static int read(BufferedReader in, Writer out) throws IOException {
    if (!in.ready()) {
      out.flush();
    }
    return in.read();
  }

  private static OutputStream checked() {
    return new FilterOutputStream(System.out) {
      @Override
      public void write(byte[] bytes, int from, int count) { // not byte by byte
        System.out.write(bytes, from, count);
      }

      /** A print stream keeps quiet about a full disk or a closed pipe, but it can be asked. */
      @Override
      public void flush() throws IOException {
        if (System.out.checkError()) {
          throw new IOException("standard output: not all of it could be written");
        }
      }
    };
  }
}
