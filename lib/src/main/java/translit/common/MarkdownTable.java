package translit.common;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;

/** A table in Markdown. */
public final class MarkdownTable {
  private MarkdownTable() {}

  /**
   * Writes a table.
   *
   * @param header its first line, from bar to bar
   * @param rows their cells, in order
   * @return the lines, each with its end
   */
  public static String of(String header, Stream<? extends List<?>> rows) {
    String line = header.replaceAll("[^|]+", "---");
    return rows.map(row -> row.stream().map(String::valueOf).collect(joining(" | ", "| ", " |\n")))
        .collect(joining("", header + "\n" + line + "\n", ""));
  }
}
