package translit.network.decoding;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import translit.language.Alphabet;
import translit.text.Transitions;

/**
 * The first letter of a line. Whether it is typed as a capital is a habit of the writer and says
 * nothing of the line, so that the network sees a capital in either case: {@code chi bude} is read
 * as {@code Chi bude} is. What it finds for the capital is then taken for the small letter.
 *
 * <p>A first word that may be a letter without a capital, such as Armenian {@code ev} for {@code
 * և}, is read as it is typed.
 */
public final class FirstLetter {
  private final Alphabet latin;
  private final Set<String> withoutCapital;

  /** Of each native symbol that with the other case of its first letter, or itself. */
  private final int[] otherCase;

  private FirstLetter(Transitions rules, Alphabet latin, Alphabet natives) {
    this.latin = latin;
    this.otherCase =
        IntStream.range(0, natives.size())
            .map(i -> otherCase(natives, natives.symbol(i)))
            .toArray();
    this.withoutCapital =
        rules.all().stream()
            .filter(way -> Character.isLowerCase(way.symbol().codePointAt(0)))
            .filter(way -> otherCase(natives, way.symbol()) == natives.index(way.symbol()))
            .map(way -> String.join("", way.latin()))
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Prepares the symbols.
   *
   * @param rules of the language
   * @param latin symbols that are typed
   * @param natives symbols that are written
   * @return nothing for a script whose letters have one case
   */
  public static Optional<FirstLetter> of(Transitions rules, Alphabet latin, Alphabet natives) {
    return WordsOfCapitals.meanNothing(latin, natives)
        ? Optional.empty()
        : Optional.of(new FirstLetter(rules, latin, natives));
  }

  private static int otherCase(Alphabet natives, String symbol) {
    int first = symbol.codePointAt(0);
    int other =
        Character.isLowerCase(first) ? Character.toTitleCase(first) : Character.toLowerCase(first);
    int index =
        natives.index(Character.toString(other) + symbol.substring(Character.charCount(first)));
    return index > Alphabet.OTHER_INDEX ? index : natives.index(symbol);
  }

  /**
   * What the network is to see.
   *
   * @param line code points of a line, or of its beginning
   * @return as many, the first a capital; the same array if it is to be read as it is typed
   */
  public int[] shown(int[] line) {
    int first = line[0];
    int end = 1;
    while (end < line.length && Character.isLetter(line[end])) {
      end++;
    }
    if (!Character.isLowerCase(first)
        || latin.indexOfCharacter(first) <= Alphabet.OTHER_INDEX
        || latin.indexOfCharacter(Character.toTitleCase(first)) <= Alphabet.OTHER_INDEX
        || IntStream.range(1, end).anyMatch(i -> Character.isUpperCase(line[i]))
        || withoutCapital.contains(new String(line, 0, end))) {
      return line;
    }
    int[] shown = line.clone();
    shown[0] = Character.toTitleCase(first);
    return shown;
  }

  /**
   * Takes what was found for the capital for the small letter, and the other way round.
   *
   * @param probabilities of the native symbols, row by row, of which the first row is changed
   */
  public void exchange(float[] probabilities) {
    for (int i = 0; i < otherCase.length; i++) {
      int other = otherCase[i];
      if (i < other && otherCase[other] == i) {
        float capital = probabilities[i];
        probabilities[i] = probabilities[other];
        probabilities[other] = capital;
      }
    }
  }
}
