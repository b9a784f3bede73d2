package translit.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import translit.common.SeededHash;
import translit.corpus.MixedText.Token;
import translit.corpus.foreign.ForeignTokens;

/**
 * Puts foreign words, names, addresses and the like between the words of native sentences, as
 * people mix them. Romanizing the mixed sentence leaves them as they are, since they have no native
 * letter. The draws depend on the seed and the sentence alone: the same sentence under the same
 * seed becomes the same text wherever it stands.
 */
public final class ForeignMixer {
  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final Pattern SIGNS_AT_END = Pattern.compile("\\p{P}+$");
  private static final Pattern LATIN_TOKEN = Pattern.compile("\\S*\\p{IsLatin}\\S*|°\\S+");

  private final ForeignTokens tokens;
  private final long seed;

  /**
   * Makes a mixer.
   *
   * @param half of the words, hosts and names
   * @param seed decides every draw
   */
  public ForeignMixer(ForeignHalf half, long seed) {
    this.tokens = ForeignTokens.of(half);
    this.seed = seed;
  }

  /**
   * Puts one to three things into a sentence, each at another place between two words, in front of
   * the first or behind the last.
   *
   * @param sentence native text
   * @return the sentence with what was put in; if that is taken out, the sentence is left
   */
  public MixedText mix(String sentence) {
    SplittableRandom random = new SplittableRandom(SeededHash.of(sentence, seed));
    List<MatchResult> words = WORD.matcher(sentence).results().toList();
    StringBuilder mixed = new StringBuilder();
    List<Token> foreign = new ArrayList<>();
    int copied = 0;
    for (int gap : gaps(words.size(), random)) {
      int at = gap == 0 ? 0 : end(words.get(gap - 1), gap == words.size(), random);
      mixed.append(sentence, copied, at).append(gap == 0 ? "" : " ");
      put(mixed, foreign, random);
      mixed.append(gap == 0 && !words.isEmpty() ? " " : "");
      copied = at;
    }
    return new MixedText(mixed.append(sentence.substring(copied)).toString(), foreign);
  }

  /** Where something is put in: behind so many words. */
  private static TreeSet<Integer> gaps(int words, SplittableRandom random) {
    double uniform = random.nextDouble();
    int number = uniform < 0.6 ? 1 : uniform < 0.85 ? 2 : 3;
    TreeSet<Integer> gaps = new TreeSet<>();
    for (int i = 0; i < number; i++) {
      gaps.add(random.nextInt(words + 1));
    }
    return gaps;
  }

  /** Behind a word: in front of its comma as often as not, always in front of the full stop. */
  private static int end(MatchResult word, boolean last, SplittableRandom random) {
    Matcher signs = SIGNS_AT_END.matcher(word.group());
    boolean before = random.nextBoolean() || last;
    return before && signs.find() && signs.start() > 0 ? word.start() + signs.start() : word.end();
  }

  private void put(StringBuilder mixed, List<Token> foreign, SplittableRandom random) {
    ForeignKind kind = ForeignTokens.kind(random);
    String drawn = tokens.draw(kind, random);
    double wrapped = random.nextDouble();
    String before = wrapped < 0.06 ? "(" : wrapped < 0.12 ? "\"" : "";
    String after = wrapped < 0.06 ? ")" : wrapped < 0.12 ? "\"" : "";
    int start = mixed.append(before).length();
    mixed.append(drawn).append(after);
    Matcher token = LATIN_TOKEN.matcher(drawn);
    while (token.find()) {
      foreign.add(new Token(kind, start + token.start(), start + token.end()));
    }
  }
}
