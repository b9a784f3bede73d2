package translit.training;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sentence as those write it who do not take care: without capitals, or with one at every word;
 * without signs; with a letter repeated for emphasis. Whoever romanizes it afterwards has native
 * and Latin text written alike.
 */
enum CasualWriting {
  /** {@code նա գիտի երևանը։} */
  SMALL_LETTERS(0.18, (text, random) -> text.toLowerCase(Locale.ROOT)),
  /** The first letter alone: in a chat, sentences begin so. */
  SMALL_BEGINNING(0.12, (text, random) -> beginning(text, s -> s.toLowerCase(Locale.ROOT))),
  /** As in {@code Նա Գիտի Երևանը։} */
  CAPITAL_BEGINNINGS(0.02, (text, random) -> capitalBeginnings(text)),
  /** No sign at the end. */
  NO_END(0.12, (text, random) -> Signs.AT_END.matcher(text).replaceFirst("")),
  /** No sign at all beside a word. */
  NO_SIGNS(0.08, (text, random) -> Signs.BESIDE_WORDS.matcher(text).replaceAll("")),
  /** As in {@code շաաաատ}. */
  REPEATED_LETTER(0.03, CasualWriting::repeated);

  private final double share;
  private final Change change;

  CasualWriting(double share, Change change) {
    this.share = share;
    this.change = change;
  }

  private interface Change {
    String of(String text, Random random);
  }

  private static final class Signs {
    static final Pattern AT_END = Pattern.compile("\\p{Po}+$");
    static final Pattern BESIDE_WORDS =
        Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])\\p{P}+|\\p{P}+(?![\\p{L}\\p{M}\\p{N}])");
    static final Pattern LETTER = Pattern.compile("\\p{L}\\p{M}*");
  }

  /** Writes a text in each of these ways, or in most cases in none. */
  static String of(String text, Random random) {
    String written = text;
    for (CasualWriting way : values()) {
      if (random.nextDouble() < way.share) {
        String changed = way.change.of(written, random);
        written = changed.isBlank() ? written : changed;
      }
    }
    return written;
  }

  private static String beginning(String text, UnaryOperator<String> change) {
    int end = text.isEmpty() ? 0 : text.offsetByCodePoints(0, 1);
    return change.apply(text.substring(0, end)) + text.substring(end);
  }

  private static String capitalBeginnings(String text) {
    return Stream.of(text.split(" "))
        .map(word -> beginning(word, CasualWriting::titleCase))
        .collect(Collectors.joining(" "));
  }

  private static String titleCase(String letter) {
    return letter.isEmpty() ? "" : Character.toString(Character.toTitleCase(letter.codePointAt(0)));
  }

  private static String repeated(String text, Random random) {
    List<MatchResult> letters = Signs.LETTER.matcher(text).results().toList();
    if (letters.isEmpty()) {
      return text;
    }
    MatchResult letter = letters.get(random.nextInt(letters.size()));
    return text.substring(0, letter.end())
        + letter.group().repeat(1 + random.nextInt(4))
        + text.substring(letter.end());
  }
}
