package translit.corpus.wikitext;

/** Keeps the lines that are prose: no heading, list, rule, or remainder of a table. */
final class ProseLines {
  private ProseLines() {}

  static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.lines().map(String::strip).filter(ProseLines::isProse).forEach(l -> append(out, l));
    return out.toString();
  }

  private static void append(StringBuilder out, String line) {
    out.append(line).append('\n');
  }

  private static boolean isProse(String line) {
    return !line.isEmpty()
        && "*#:;|!=•●▪◦".indexOf(line.charAt(0)) < 0
        && !line.startsWith("{|")
        && !line.startsWith("----");
  }
}
