package translit.importing.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A map of Interscript's, a file {@code .imp}: substitutions of one string for another are pairs,
 * what has conditions, classes or patterns is a rule that cannot be carried over.
 */
final class InterscriptMap {
  private static final String QUOTED = "\"(?:[^\"\\\\]++|\\\\.)*+\"|'(?:[^'\\\\]++|\\\\.)*+'";
  private static final Pattern SUBSTITUTION =
      Pattern.compile("sub\\s+(%s)\\s*,\\s*(%s)\\s*(#.*)?".formatted(QUOTED, QUOTED));
  private static final Pattern ABOUT = Pattern.compile("(name|language|source_script):\\s*(.+)");
  private static final Pattern BUILDS_ON = Pattern.compile("dependency\\s+\"([^\"]+)\".*");

  private InterscriptMap() {}

  static SourceTable read(String text, Notes notes) {
    SourceTable table = new SourceTable();
    boolean tests = false;
    for (String raw : text.lines().toList()) {
      String line = raw.strip();
      Matcher about = ABOUT.matcher(line);
      Matcher substitution = SUBSTITUTION.matcher(line);
      Matcher base = BUILDS_ON.matcher(line);
      tests = !line.equals("}") && (tests || line.startsWith("tests"));
      if (tests) {
        continue; // words, not letters
      } else if (about.matches()) {
        table.say(about.group(1), about.group(2));
      } else if (substitution.matches()) {
        String left = ProgramText.string(substitution.group(1));
        table.add(Pair.of(left, ProgramText.string(substitution.group(2)), ""));
      } else if (base.matches()) {
        notes.add(
            "it builds on other tables, which are not read: import them too, and name them in"
                + " \"extends\"",
            base.group(1));
      } else if (line.startsWith("sub ")) {
        notes.add(
            line.matches(".*(before|after).*") ? FieldNames.CONTEXTS : FieldNames.CHAINS, line);
      } else if (line.matches("(run|upcase|downcase|title_case|compose|decompose|separate)\\b.*")) {
        notes.add(FieldNames.CHAINS, line);
      }
    }
    return table;
  }
}
