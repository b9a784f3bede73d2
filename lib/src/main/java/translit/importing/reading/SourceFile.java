package translit.importing.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.io.FilenameUtils;
import org.apache.commons.io.IOUtils;
import org.apache.commons.text.StringEscapeUtils;
import translit.common.InputException;
import translit.common.TextLines;
import translit.common.TextSource;
import translit.common.Utf8Reader;

/** A file to import, with the reader that its name and its first characters ask for. */
public final class SourceFile {
  /** A table of all of Unicode has some 2 MB. */
  public static final int MOST_BYTES = 4 << 20;

  private static final Set<String> PROGRAMS =
      Set.of(
          "js", "mjs", "cjs", "ts", "py", "php", "rb", "pl", "pm", "go", "rs", "swift", "java",
          "kt", "cs", "dart", "lua", "toml", "r");

  private static final String RULE = "<tRule>";
  private static final String RULE_END = "</tRule>";
  private static final String VERBATIM = "<![CDATA[";

  private SourceFile() {}

  public static SourceTable read(Path file, Notes notes) {
    String text = text(file);
    String extension =
        FilenameUtils.getExtension(file.getFileName().toString()).toLowerCase(Locale.ROOT);
    try {
      if (Set.of("imp", "isc").contains(extension)) {
        return InterscriptMap.read(text, notes);
      } else if (Set.of("yaml", "yml").contains(extension)) {
        return TreeTable.yaml(file, text, notes);
      } else if (extension.startsWith("json")
          || text.stripLeading().matches("(?s)[{\\[]\\s*[\"{\\[].*")) {
        return TreeTable.json(file, text, notes);
      } else if (text.contains(RULE)) {
        return IcuTransform.ofRules(rules(text), notes);
      } else if (PROGRAMS.contains(extension)) {
        SourceTable table = ProgramText.read(text, notes);
        return table.pairs().isEmpty() ? TextColumns.read(text, notes) : table;
      }
      return TextColumns.read(text, notes);
    } catch (InputException e) {
      throw e.getMessage().startsWith(file.toString())
          ? e
          : new InputException(file + ": " + e.getMessage(), e);
    }
  }

  /** The rules in a transform of CLDR's, which are text in XML. */
  private static String rules(String xml) {
    List<String> rules = new ArrayList<>();
    int end = 0;
    for (int at = xml.indexOf(RULE); at >= 0; at = xml.indexOf(RULE, end)) {
      end = xml.indexOf(RULE_END, at);
      if (end < 0) {
        break;
      }
      String rule = xml.substring(at + RULE.length(), end).strip();
      rules.add(
          rule.startsWith(VERBATIM) && rule.endsWith("]]>")
              ? rule.substring(VERBATIM.length(), rule.length() - "]]>".length())
              : StringEscapeUtils.unescapeXml(rule));
    }
    return String.join("\n", rules);
  }

  static String text(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      if (Files.size(file) > MOST_BYTES) {
        throw new InputException(
            "%s: has %,d bytes, expected a table of letters, of at most %,d"
                .formatted(file, Files.size(file), MOST_BYTES));
      }
      String text = IOUtils.toString(Utf8Reader.of(in, TextSource.file(file.toString())));
      int nul = text.indexOf('\0');
      if (nul >= 0) {
        throw new InputException(
            "%s: has a NUL at character %,d, which no text has, expected a table of letters"
                .formatted(file, nul + 1));
      }
      return TextLines.withoutMark(text);
    } catch (IOException e) {
      throw new InputException(file + ": cannot be read: " + e, e);
    }
  }
}
