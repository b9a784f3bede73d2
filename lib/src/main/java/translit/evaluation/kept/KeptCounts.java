package translit.evaluation.kept;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import translit.corpus.ForeignKind;
import translit.corpus.MixedText;
import translit.corpus.MixedText.Token;
import translit.language.RomanizationRules;

/** Counts, line by line, what a decoder left Latin, rightly and wrongly. */
public final class KeptCounts {
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

  private final RomanizationRules rules;
  private final Map<ForeignKind, int[]> tokens = new EnumMap<>(ForeignKind.class);
  private final Map<ForeignKind, String> firstBroken = new EnumMap<>(ForeignKind.class);
  private final int[] leftLatin;
  private final int[] natives;
  private final int[] mixed;
  private final int[] noStem;
  private final int[] words;

  /**
   * Nothing counted yet.
   *
   * @param rules by which a character is native
   * @param sentences how many there are
   */
  public KeptCounts(RomanizationRules rules, int sentences) {
    this.rules = rules;
    for (ForeignKind kind : ForeignKind.values()) {
      tokens.put(kind, new int[2]);
    }
    leftLatin = new int[sentences];
    natives = new int[sentences];
    mixed = new int[sentences];
    noStem = new int[sentences];
    words = new int[sentences];
  }

  /**
   * Counts a line.
   *
   * @param sentence its number
   * @param right the line as it should be
   * @param latin what the decoder has read
   * @param said what it has said
   */
  public void add(int sentence, MixedText right, String latin, String said) {
    List<String> expected = split(right.text());
    List<String> typed = split(latin);
    List<String> decoded = split(said);
    int[] places = WordAlignment.of(expected, decoded);
    List<String> saidThere = new ArrayList<>();
    for (int place : places) {
      saidThere.add(place == WordAlignment.NONE ? "" : decoded.get(place));
    }
    for (Token token : right.foreign()) {
      // "x" keeps a space in front of the token from being the text's end
      int at = split(right.text().substring(0, token.start()) + "x").size() - 1;
      count(token.kind(), right.of(token), saidThere.get(at));
    }
    boolean sameWords = typed.size() == expected.size();
    for (int i = 0; i < expected.size(); i++) {
      String word = expected.get(i);
      boolean inLatin = !sameWords || hasLatin(typed.get(i));
      if (inLatin && !hasLatin(word) && hasNative(word)) {
        natives[sentence]++;
        leftLatin[sentence] += hasLatin(saidThere.get(i)) ? 1 : 0;
      }
    }
    countMixed(sentence, right.text(), said);
  }

  private void count(ForeignKind kind, String token, String said) {
    boolean kept = isKept(token, said);
    tokens.get(kind)[0] += kept ? 1 : 0;
    tokens.get(kind)[1]++;
    if (!kept) {
      firstBroken.putIfAbsent(kind, token + " → " + said);
    }
  }

  /** Whether a word is a token with nothing but signs around it. */
  static boolean isKept(String token, String said) {
    int at = said.indexOf(token);
    return at >= 0
        && (said.substring(0, at) + said.substring(at + token.length()))
            .codePoints()
            .noneMatch(Character::isLetterOrDigit);
  }

  /** Words of mixed script, but for those that the text itself has. */
  private void countMixed(int sentence, String right, String said) {
    Set<String> known = new HashSet<>(words(right));
    for (String word : words(said)) {
      words[sentence]++;
      if (hasLatin(word) && hasNative(word) && !known.contains(word)) {
        mixed[sentence]++;
        noStem[sentence] += isStemAndEnding(word) ? 0 : 1;
      }
    }
  }

  /** Whether a word of mixed script has Latin letters, then native ones, and no others. */
  private boolean isStemAndEnding(String word) {
    int border = 0;
    while (isLatin(word.codePointAt(border))) {
      border += Character.charCount(word.codePointAt(border));
    }
    return border > 0 && word.substring(border).codePoints().allMatch(rules::isNative);
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }

  private static List<String> split(String text) {
    String stripped = text.strip();
    return stripped.isEmpty() ? List.of() : List.of(SPACES.split(stripped));
  }

  private boolean hasNative(String text) {
    return text.codePoints().anyMatch(rules::isNative);
  }

  private static boolean hasLatin(String text) {
    return text.codePoints().anyMatch(KeptCounts::isLatin);
  }

  private static boolean isLatin(int codePoint) {
    return Character.isLetter(codePoint) && UnicodeScript.of(codePoint) == UnicodeScript.LATIN;
  }

  /**
   * Tokens of a kind.
   *
   * @param kind of the tokens
   * @return how many were kept whole, and how many there were
   */
  public int[] tokens(ForeignKind kind) {
    return tokens.get(kind).clone();
  }

  /**
   * A token that was not kept.
   *
   * @param kind of the token
   * @return the first and what became of it; null if all were kept
   */
  public String broken(ForeignKind kind) {
    return firstBroken.get(kind);
  }

  /** {@return native words in which a Latin letter is left, by sentence} */
  public int[] leftLatin() {
    return leftLatin.clone();
  }

  /** {@return native words that were typed in Latin letters, by sentence} */
  public int[] natives() {
    return natives.clone();
  }

  /** {@return words said that have Latin and native letters, by sentence} */
  public int[] mixed() {
    return mixed.clone();
  }

  /** {@return those of {@link #mixed} that are no Latin stem with a native ending} */
  public int[] noStem() {
    return noStem.clone();
  }

  /** {@return all words said, by sentence} */
  public int[] words() {
    return words.clone();
  }
}
