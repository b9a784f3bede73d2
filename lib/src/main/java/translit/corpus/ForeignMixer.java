package translit.corpus;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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

  private static final int WITH_ENDING = 30;
  private static final Set<ForeignKind> STEMS =
      EnumSet.of(ForeignKind.WORD, ForeignKind.TITLE, ForeignKind.NAME, ForeignKind.ACRONYM);

  private final ForeignTokens tokens;
  private final List<String> endings;
  private final long seed;

  /**
   * Makes a mixer.
   *
   * @param half of the words, hosts and names
   * @param seed decides every draw
   */
  public ForeignMixer(ForeignHalf half, long seed) {
    this(ForeignTokens.of(half), List.of(), seed);
  }

  private ForeignMixer(ForeignTokens tokens, List<String> endings, long seed) {
    this.tokens = tokens;
    this.endings = List.copyOf(endings);
    this.seed = seed;
  }

  /**
   * What to train with: the training half of the lists and its {@linkplain
   * ForeignTokens#forTraining longer lists}, running text, and foreign stems with native endings,
   * {@code Facebook-ում} and {@code Facebookում}.
   *
   * @param endings that a foreign stem may take; none are put behind one if there are none
   * @param running lines of foreign text; of them only words of the training half are put in
   * @param seed decides every draw
   * @return a mixer
   */
  public static ForeignMixer forTraining(List<String> endings, List<String> running, long seed) {
    return new ForeignMixer(ForeignTokens.forTraining(running), endings, seed);
  }

  /**
   * {@return this mixer with another seed}
   *
   * @param newSeed decides every draw
   */
  public ForeignMixer withSeed(long newSeed) {
    return new ForeignMixer(tokens, endings, newSeed);
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
    ForeignKind kind = tokens.kind(random);
    String drawn = tokens.draw(kind, random);
    String ending = STEMS.contains(kind) && !endings.isEmpty() ? ending(random) : "";
    double wrapped = random.nextDouble();
    String before = wrapped < 0.06 ? "(" : wrapped < 0.12 ? "\"" : "";
    String after = wrapped < 0.06 ? ")" : wrapped < 0.12 ? "\"" : "";
    int start = mixed.append(before).length();
    mixed.append(drawn).append(ending).append(after);
    Matcher token = LATIN_TOKEN.matcher(drawn);
    while (token.find()) {
      foreign.add(new Token(kind, start + token.start(), start + token.end()));
    }
  }

  private String ending(SplittableRandom random) {
    if (random.nextInt(100) >= WITH_ENDING) {
      return "";
    }
    String hyphen = random.nextBoolean() ? "-" : "";
    return hyphen + endings.get(random.nextInt(endings.size()));
  }
}
