package translit.importing.reading;

import com.ibm.icu.lang.UScript;
import com.univocity.parsers.common.TextParsingException;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import translit.common.InputException;

/**
 * Columns of plain text, separated by whatever sets native letters apart from Latin ones in most
 * lines: a tab, a comma, a vertical line, an arrow.
 */
final class TextColumns {
  private static final List<String> SEPARATORS =
      List.of(
          "\t",
          "\\|",
          ";",
          ",",
          "\\s+-{2,3}\\s*",
          "\\s*(→|⇒|↔|->|=>|<->|>)\\s*",
          "\\s*=\\s*",
          "\\s*:\\s*",
          "\\s{2,}",
          "\\s+[–—-]\\s+",
          "\\s+");

  private static final int MOST_COLUMNS = 4096;

  /** Characters of a line: a row of a table of letters has some hundred. */
  private static final int LONGEST = 10_000;

  /** A line of ICU's transform rules: {@code а > a ;}. */
  private static final Pattern TRANSFORM_RULE =
      Pattern.compile("[^#;]*(>|→|↔|<>|←)[^;]*;\\s*(#.*)?|::.*;|\\$\\w+\\s*=.*;\\s*(#.*)?");

  private static final Pattern COMMENT = Pattern.compile("\\s*(#|//|%)(?!\\t).*");
  private static final Pattern ASCII = Pattern.compile("[A-Za-z]");
  private static final Pattern RULER = Pattern.compile("[\\s|:+=-]*");

  private TextColumns() {}

  static SourceTable read(String text, Notes notes) {
    requireLines(text);
    List<String> lines =
        text.lines()
            .filter(line -> !line.isBlank() && !COMMENT.matcher(line).matches())
            .filter(line -> !RULER.matcher(line).matches())
            .toList();
    long rules = lines.stream().filter(line -> TRANSFORM_RULE.matcher(line).matches()).count();
    if (rules > 2 && 2 * rules > lines.size()) {
      return IcuTransform.ofRules(text, notes);
    }
    List<List<List<String>>> divided =
        SEPARATORS.stream().map(separator -> divide(lines, separator)).toList();
    long best = divided.stream().mapToLong(TextColumns::score).max().orElse(0);
    // The first that is nearly as good: white space divides running text too.
    List<List<String>> rows =
        divided.stream().filter(some -> 2 * score(some) >= best).findFirst().orElseThrow();
    if (best == 0) {
      throw new InputException(
          "no line has letters of a script beside Latin ones, expected a table such as"
              + " \"ж<tab>zh\", one letter a line");
    }
    SourceTable table = new SourceTable();
    // What stands before a table must not be taken for its header.
    List<List<String>> fromHeader = rows.stream().dropWhile(row -> row.size() < 2).toList();
    Rows.read(List.of(), fromHeader.isEmpty() ? rows : fromHeader, "", table, notes);
    return table;
  }

  private static void requireLines(String text) {
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      if (line.length() > LONGEST) {
        throw new InputException(
            "line %,d has %,d characters, expected a table with one letter a line"
                .formatted(number, line.length()));
      }
    }
  }

  private static List<List<String>> divide(List<String> lines, String separator) {
    if (separator.equals(",") || separator.equals(";")) {
      return quoted(String.join("\n", lines), separator.charAt(0));
    }
    Pattern pattern = Pattern.compile(separator);
    List<List<String>> rows = new ArrayList<>();
    for (String line : lines) {
      String inner = separator.equals("\\|") ? line.strip().replaceAll("^\\||\\|$", "") : line;
      rows.add(Arrays.stream(pattern.split(inner, -1)).map(TextColumns::unquoted).toList());
    }
    return rows;
  }

  private static List<List<String>> quoted(String text, char delimiter) {
    CsvParserSettings settings = new CsvParserSettings();
    settings.getFormat().setDelimiter(delimiter);
    settings.getFormat().setLineSeparator("\n");
    settings.getFormat().setComment('\0');
    settings.setReadInputOnSeparateThread(
        false); // a table is short, and threads wait for each other
    settings.setNullValue("");
    settings.setEmptyValue("");
    settings.setMaxCharsPerColumn(-1); // as long as the file
    settings.setMaxColumns(MOST_COLUMNS);
    try {
      return new CsvParser(settings)
          .parseAll(new StringReader(text)).stream().map(List::of).toList();
    } catch (TextParsingException e) {
      return List.of(); // more columns than a table has
    }
  }

  private static String unquoted(String cell) {
    String plain = cell.strip();
    return plain.length() > 2 && plain.startsWith("\"") && plain.endsWith("\"")
        ? plain.substring(1, plain.length() - 1).replace("\"\"", "\"")
        : plain;
  }

  /** Rows in which one cell has letters that are not Latin and another has none such. */
  private static long score(List<List<String>> rows) {
    return rows.stream()
        .filter(row -> row.size() > 1 && row.size() < 60)
        .filter(row -> cells(row).anyMatch(cell -> isForeign(cell) && !ASCII.matcher(cell).find()))
        .filter(row -> cells(row).anyMatch(cell -> !isForeign(cell) && cell.length() < 30))
        .count();
  }

  private static Stream<String> cells(List<String> row) {
    return row.stream().filter(cell -> !cell.isBlank());
  }

  private static boolean isForeign(String cell) {
    return cell.codePoints()
        .anyMatch(
            c ->
                Scripts.isLetterOrMark(c) && UScript.getScript(c) != UScript.LATIN
                    || Character.isLetter(c) && c > 0x7f);
  }
}
