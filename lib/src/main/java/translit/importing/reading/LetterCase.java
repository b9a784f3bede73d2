package translit.importing.reading;

/** Small letters and capitals as a rule file sees them: one is the other's only counterpart. */
public final class LetterCase {
  private LetterCase() {}

  /** Letter by letter, with no regard to place: {@code ΟΣ} is {@code οσ}. */
  public static String small(String text) {
    return text.codePoints()
        .map(Character::toLowerCase)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Whether some letter is the one capital of a small one; Georgian has no such. */
  public static boolean isCapital(String text) {
    return text.codePoints()
        .anyMatch(
            c -> {
              int small = Character.toLowerCase(c);
              return small != c
                  && Character.toUpperCase(small) == c
                  && Character.toTitleCase(small) == c;
            });
  }

  /** Whether some letter is the small one of one capital. */
  public static boolean isSmall(String text) {
    return text.codePoints()
        .anyMatch(
            c ->
                Character.toUpperCase(c) != c
                    && Character.toTitleCase(c) == Character.toUpperCase(c));
  }
}
