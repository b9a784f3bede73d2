package translit.corpus;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import translit.common.InputException;
import translit.common.TextLines;
import translit.language.RomanizationRules;

/**
 * Text as people type it, with how it should be written.
 *
 * <p>A file of them is UTF-8, a pair on each line: the typed text, a tab, and one or more native
 * references with tabs between them. Blank lines and lines that begin with {@code #} are no pairs;
 * a typed text that begins with {@code #} has a space in front. Nothing marks what should stay
 * Latin: it is what the reference has in Latin letters.
 *
 * @param file that they are from, its name alone
 * @param pairs in the order of the file
 */
public record TypedPairs(String file, List<TypedPair> pairs) {
  private static final String PAIRS =
      "the typed text, a tab, and one or more native texts with tabs between them";

  private static final String EXPECTED = "expected " + PAIRS;

  /**
   * Characters of a line: what compares its texts takes as long as the product of their lengths.
   */
  private static final int LONGEST = 10_000;

  /**
   * Copies the pairs.
   *
   * @param file that they are from, its name alone
   * @param pairs in the order of the file
   */
  public TypedPairs {
    pairs = List.copyOf(pairs);
  }

  /**
   * Reads a file of pairs. Blanks around a text are left out, and texts are in Unicode normal form
   * NFC, as rule files are.
   *
   * @param file UTF-8
   * @param rules of the references' language
   * @return at least one pair
   * @throws InputException if the file is missing, not UTF-8 or without a pair, if a line lacks a
   *     text or has more than {@value #LONGEST} characters, or if no reference has a letter of the
   *     script; names the line
   */
  public static TypedPairs read(Path file, RomanizationRules rules) {
    List<TypedPair> pairs = new ArrayList<>();
    int number = 0;
    for (String one : TextLines.read(file, PAIRS)) {
      number++;
      String line = Normalizer.normalize(one.replace("\uFEFF", ""), Normalizer.Form.NFC);
      if (line.length() > LONGEST) {
        throw new InputException(
            "%s, line %,d: has %,d characters, at most %,d can be compared; break it into lines"
                .formatted(file, number, line.length(), LONGEST));
      }
      if (!line.isBlank() && !line.startsWith("#")) {
        pairs.add(pair(line, file + ", line " + number + ": "));
      }
    }
    if (pairs.isEmpty()) {
      throw new InputException(file + ": has no pair in it, " + EXPECTED);
    }
    if (pairs.stream()
        .flatMap(pair -> pair.references().stream())
        .noneMatch(reference -> reference.codePoints().anyMatch(rules::isNative))) {
      throw new InputException(
          "%s: no native text has a %s letter in it; %s".formatted(file, rules.script(), EXPECTED));
    }
    return new TypedPairs(String.valueOf(file.getFileName()), pairs);
  }

  private static TypedPair pair(String line, String place) {
    List<String> texts = Stream.of(line.split("\t", -1)).map(String::strip).toList();
    String plain = line.strip().replace('\t', '⇥').replaceAll("\\p{Cntrl}", "?");
    String shown = "'" + StringUtils.abbreviate(plain, 60) + "'";
    if (texts.size() < 2) {
      throw new InputException(place + shown + " has no tab, " + EXPECTED);
    }
    int empty = texts.indexOf("");
    if (empty >= 0) {
      throw new InputException(
          "%s%s has nothing %s; write a text there or take the tab out"
              .formatted(place, shown, empty == 0 ? "before its first tab" : "after tab " + empty));
    }
    return new TypedPair(texts.get(0), texts.subList(1, texts.size()));
  }
}
