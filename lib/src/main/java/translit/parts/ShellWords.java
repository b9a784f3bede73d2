package translit.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words as a POSIX shell reads them: quoted in single quotes where they need it. */
public final class ShellWords {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

  private ShellWords() {}

  /**
   * Writes words as a line.
   *
   * @param words any, without line ends
   * @return a line that a shell takes apart into them
   */
  public static String join(List<String> words) {
    return words.stream()
        .map(word -> PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'")
        .collect(Collectors.joining(" "));
  }

  /**
   * Takes a line apart that {@link #join} wrote.
   *
   * @param line without its end
   * @return the words
   */
  public static List<String> split(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean quoted = false;
    boolean begun = false;
    for (int i = 0; i < line.length(); i++) {
      char next = line.charAt(i);
      if (next == '\'') {
        quoted = !quoted;
        begun = true;
      } else if (next == '\\' && !quoted && i + 1 < line.length()) {
        word.append(line.charAt(++i));
        begun = true;
      } else if (next == ' ' && !quoted) {
        if (begun) {
          words.add(word.toString());
        }
        word.setLength(0);
        begun = false;
      } else {
        word.append(next);
        begun = true;
      }
    }
    if (begun) {
      words.add(word.toString());
    }
    return words;
  }
}
