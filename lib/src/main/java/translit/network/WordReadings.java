package translit.network;

import static translit.common.Phrase.say;

import java.util.List;
import java.util.stream.Collectors;
import translit.language.AlignedText;

/**
 * A typed word and what it may be, the most probable first.
 *
 * @param from where it begins in its line, as {@link String#substring(int, int)} counts
 * @param to behind its last character
 * @param typed the word as it is
 * @param readings some of its readings, each text once
 */
public record WordReadings(int from, int to, String typed, List<Reading> readings) {
  /**
   * A text that a word may stand for.
   *
   * @param text native, or the word as it was typed
   * @param probability of it, 0 to 1; those of all readings of a word have the sum 1
   */
  public record Reading(String text, double probability) {}

  /**
   * How probable a text is.
   *
   * @param text one of the readings, or another
   * @return the reading's probability; 0 if it is none of these
   */
  public double probabilityOf(String text) {
    return readings.stream()
        .filter(one -> one.text.equals(text))
        .mapToDouble(Reading::probability)
        .sum();
  }

  /**
   * What was meant by the word.
   *
   * @param romanized the text that it was read in, in normal form NFC
   * @return the native text of the word's characters
   */
  public String meant(AlignedText romanized) {
    int first = romanized.latinText().codePointCount(0, from);
    return romanized.part(first, first + typed.codePointCount(0, typed.length())).nativeText();
  }

  /** {@return a line: the word, and each reading and its probability, with tabs between them} */
  public String toLine() {
    return readings.stream()
        .map(one -> say("\t%s\t%.2f", one.text, one.probability))
        .collect(Collectors.joining("", typed, ""));
  }

  /** A word of what is seen of a text, in the text: both by code points. */
  WordReadings in(int[] text, int[] places) {
    int start = places[from];
    int end = places[to - 1] + 1;
    return new WordReadings(start, end, new String(text, start, end - start), readings);
  }

  /** The same word at another place. */
  WordReadings at(int place) {
    return new WordReadings(place, place + typed.length(), typed, readings);
  }
}
