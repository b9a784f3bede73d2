package translit.importing.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people put into two cells of a table: {@code Ж ж} beside {@code Zh zh}, {@code г} beside
 * {@code g, gh}, {@code ե} beside {@code ye 0.2, e 0.8}, {@code ь} beside {@code (dropped)}.
 */
final class Cells {
  private static final Pattern BETWEEN_LETTERS = Pattern.compile("\\s*[,/;|]\\s*|\\s+");
  private static final Pattern BETWEEN_SPELLINGS =
      Pattern.compile(
          "\\s*[,;]\\s+|(?<=\\w)\\s*[/;|]\\s*(?=\\w)|\\s+(?:or|/|\\|)\\s+|(?<=\\w),(?=\\w)");

  /** What tables write where nothing is typed. */
  private static final Pattern NOTHING = Pattern.compile("[∅–—-]|<(null|none|empty)>|\"\"|''|``|ε");

  private static final Pattern ASIDE = Pattern.compile("\\s*\\([^)]*\\)|\\s*\\[[^\\]]*\\]");

  /** A pattern that is only a choice of spellings. */
  private static final Pattern EITHER = Pattern.compile("\\(([^()]+\\|[^()]+)\\)");

  /** What a pattern has and letters have not. */
  private static final Pattern PATTERN = Pattern.compile("[()\\[\\]{}^$\\\\?+]");

  private static final Pattern EMPHASIS = Pattern.compile("^[*_`]+(?=.)|(?<=[\\p{L})])[*_`]+$");

  /** A spelling and its share or count. */
  private static final Pattern WEIGHTED =
      Pattern.compile("(\\S+?)\\s*[\\s:=]\\s*(\\d*\\.?\\d+)\\s*%?");

  private Cells() {}

  /** The letters of a cell. */
  static List<String> letters(String cell) {
    String plain = plain(cell);
    if (plain.isEmpty() || PATTERN.matcher(plain).find()) {
      return cell.isBlank() ? List.of() : List.of(cell.strip());
    }
    return Arrays.stream(BETWEEN_LETTERS.split(plain)).filter(one -> !one.isBlank()).toList();
  }

  /** The pairs of two cells. */
  static List<Pair> pairs(String natives, String latin, double weight, String part) {
    List<String> letters = letters(natives);
    Matcher either = EITHER.matcher(latin.strip());
    String plain = plain(either.matches() ? either.group(1) : latin);
    List<String> beside = Arrays.asList(BETWEEN_LETTERS.split(plain));
    List<Pair> pairs = new ArrayList<>();
    if (letters.size() > 1 && beside.size() == letters.size()) {
      for (int i = 0; i < letters.size(); i++) {
        pairs.add(new Pair(letters.get(i), beside.get(i), weight, part));
      }
      return pairs;
    }
    for (String letter : letters) {
      for (String one : BETWEEN_SPELLINGS.split(plain)) {
        Matcher weighted = WEIGHTED.matcher(one.strip());
        String spelling = weighted.matches() ? weighted.group(1) : one.strip();
        pairs.add(
            new Pair(
                letter,
                NOTHING.matcher(spelling).matches() ? "" : spelling,
                weighted.matches() ? Value.number(weighted.group(2)) : weight,
                part));
      }
    }
    return pairs;
  }

  /** A letter and its spelling in one cell, as in tables of syllables: {@code ለ le}. */
  static Optional<Pair> inOne(String cell, Scripts scripts, String part) {
    List<String> parts = Arrays.asList(plain(cell).split("\\s+"));
    return parts.size() == 2 && scripts.hasNative(parts.get(0)) != scripts.hasNative(parts.get(1))
        ? Optional.of(Pair.of(parts.get(0), parts.get(1), part))
        : Optional.empty();
  }

  /** Without what stands in brackets, and without Markdown's emphasis. */
  private static String plain(String cell) {
    String bare = EMPHASIS.matcher(cell.strip()).replaceAll("");
    return ASIDE.matcher(bare).replaceAll("").replaceFirst("(?<=\\S)\\s*[;,]+$", "").strip();
  }
}
