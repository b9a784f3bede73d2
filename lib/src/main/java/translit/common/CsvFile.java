package translit.common;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Function;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;
import tech.tablesaw.io.csv.CsvWriteOptions;

/**
 * A table as a CSV file that Tablesaw reads, and beside it, under the same name with {@code .json},
 * what is to be known of it: whose it is.
 */
public final class CsvFile {
  private CsvFile() {}

  /**
   * Writes both files, each whole or not at all; their folder is made if it is not there.
   *
   * @param <P> a part of the table
   * @param csv to write; UTF-8, NaN is left empty
   * @param parts of which the rows are made; one part's are in memory at a time
   * @param rows the rows of a part, with the same columns for all
   * @param about a record for the JSON file
   * @throws InputException if one cannot be written
   */
  public static <P> void write(
      Path csv, Collection<P> parts, Function<P, Table> rows, Object about) {
    try {
      Files.createDirectories(csv.toAbsolutePath().getParent());
      AtomicFile.write(
          csv,
          out -> {
            boolean header = true;
            for (P part : parts) {
              out.write(text(rows.apply(part), header).getBytes(StandardCharsets.UTF_8));
              header = false;
            }
          });
      JsonFile.write(json(csv), about);
    } catch (IOException e) {
      throw OutputPlace.refused(csv, e);
    }
  }

  private static String text(Table part, boolean header) {
    StringWriter text = new StringWriter();
    part.write()
        .usingOptions(
            CsvWriteOptions.builder(text)
                .header(header)
                .ignoreLeadingWhitespaces(false)
                .ignoreTrailingWhitespaces(false)
                .quoteAllFields(hasBlankEnds(part))
                .build());
    return text.toString();
  }

  /**
   * Whether there is text that only quotes keep, since Tablesaw reads other text without blanks.
   */
  private static boolean hasBlankEnds(Table part) {
    return Arrays.stream(part.stringColumns())
        .flatMap(column -> column.unique().asList().stream())
        .anyMatch(text -> !text.equals(text.trim()));
  }

  /**
   * Reads what {@link #write} wrote about a table.
   *
   * @param <A> the record's type
   * @param csv the table's file; only the one beside it is read
   * @param type of the record
   * @param command that writes such files, to be named if something is wrong
   * @return the record
   * @throws InputException if the file is missing or something else
   */
  public static <A> A about(Path csv, Class<A> type, String command) {
    return JsonFile.read(
        json(csv), type, "what %s writes beside %s".formatted(command, csv.getFileName()));
  }

  /**
   * Reads the rows that {@link #write} wrote.
   *
   * @param <T> what is made of the rows
   * @param csv the table's file
   * @param types of its columns
   * @param command that writes such files, to be named if something is wrong
   * @param content makes something of them; what it throws is said to be wrong with the file
   * @return what it made
   * @throws InputException if the file is missing or something else
   */
  public static <T> T read(
      Path csv, ColumnType[] types, String command, Function<Table, T> content) {
    try (var reader = Files.newBufferedReader(csv)) {
      return content.apply(
          Table.read()
              .usingOptions(
                  CsvReadOptions.builder(reader)
                      .columnTypes(types)
                      .missingValueIndicator("")
                      .build()));
    } catch (NoSuchFileException e) {
      throw new InputException(
          csv + ": no such file, expected a table that " + command + " writes", e);
    } catch (IOException e) {
      throw new InputException(csv + ": cannot be read: " + e, e);
    } catch (RuntimeException e) {
      throw new InputException(csv + ": not what " + command + " writes: " + e.getMessage(), e);
    }
  }

  /**
   * Where that is said which a table is about.
   *
   * @param csv the table's file
   * @return the file beside it that {@link #about} reads
   */
  public static Path json(Path csv) {
    return csv.resolveSibling(csv.getFileName().toString().replaceFirst("\\.csv$", "") + ".json");
  }
}
