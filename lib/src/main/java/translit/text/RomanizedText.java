package translit.text;

import static translit.common.Phrase.count;
import static translit.common.Phrase.list;
import static translit.common.Phrase.of;
import static translit.common.Phrase.percent;
import static translit.common.Phrase.say;
import static translit.common.Phrase.two;
import static translit.common.Phrase.visible;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tech.tablesaw.api.Table;
import translit.common.InputException;
import translit.common.Isolated;
import translit.common.Phrase;
import translit.language.AlignedText;
import translit.language.Ambiguity;
import translit.language.RomanizationRules;
import translit.notebook.TableView;

/**
 * The text of a study, romanized once and counted: what is ambiguous in it, how much, and on which
 * side of a Latin character its outcome can be told. No network has a part in this.
 */
public final class RomanizedText {
  private static final int ROWS = 15;

  private final RomanizationRules rules;
  private final List<String> sentences;
  private final List<AlignedText> texts;
  private final long seed;
  private final TextCheck check;
  private Sides sides;

  /**
   * Counts.
   *
   * @param rules by which the text was romanized
   * @param sentences native text
   * @param texts the same, romanized
   * @param seed of the romanization
   * @param minimum tokens that an outcome must have, and the rest as well
   */
  public RomanizedText(
      RomanizationRules rules,
      List<String> sentences,
      List<AlignedText> texts,
      long seed,
      int minimum) {
    this.rules = rules;
    this.sentences = sentences;
    this.texts = texts;
    this.seed = seed;
    this.check = TextCheck.of(rules, texts.stream(), minimum);
  }

  /** {@return how the language is written in Latin letters} */
  public Spellings spellings() {
    return new Spellings(rules);
  }

  /** {@return what the rules leave open in the text} */
  public TextCheck check() {
    return check;
  }

  /** {@return how often each Latin character became each native symbol} */
  public OutcomeCounts counts() {
    return check.counts();
  }

  /** {@return how much either side tells of every pair that is frequent enough; counted once} */
  public synchronized Sides sides() {
    if (sides == null) {
      sides = new Sides(SideInformation.measure(texts, check.minimum()), source());
    }
    return sides;
  }

  /**
   * The pair to look at.
   *
   * @param wanted such as {@code t → ծ} or {@code t ծ}; blank to leave the choice
   * @param usual the choice where it is frequent enough, such as the post's
   * @param otherwise the choice where it is not
   * @return the pair
   * @throws InputException if the wanted one is not written so
   */
  public Pair choose(String wanted, String usual, Supplier<Pair> otherwise) {
    if (!wanted.isBlank()) {
      return pairOf(wanted);
    }
    Pair first = pairOf(usual);
    return hasEnough(first) ? first : otherwise.get();
  }

  /**
   * Whether a pair can be measured.
   *
   * @param pair a Latin character and an outcome
   * @return whether it occurs often enough, and the Latin character without it
   */
  public boolean hasEnough(Pair pair) {
    long n = counts().count(pair.latin(), pair.outcome());
    return Math.min(n, counts().count(pair.latin()) - n) >= check.minimum();
  }

  private static Pair pairOf(String written) {
    String[] sides = written.strip().split("\\s*→\\s*|\\s+");
    if (sides.length != 2) {
      throw new InputException(
          "pair '%s': expected a Latin character and an outcome, such as 't → ծ'"
              .formatted(written));
    }
    return new Pair(Phrase.symbol(sides[0]), Phrase.symbol(sides[1]));
  }

  /**
   * A sentence of the text.
   *
   * @param number counted from 0, and on from the beginning after the last
   * @return native text
   */
  public String sentence(int number) {
    return sentences.get(Math.floorMod(number, sentences.size()));
  }

  /**
   * The beginning of a sentence of the text, of about so many characters.
   *
   * @param number as {@link #sentence} has it
   * @param characters at least, to the end of the word
   * @return native text; the whole sentence if it is shorter
   */
  public String beginning(int number, int characters) {
    String sentence = sentence(number);
    int end = sentence.indexOf(' ', Math.min(characters, sentence.length()));
    return end < 0 ? sentence : sentence.substring(0, end);
  }

  /** {@return how many sentences are the same again once the placeholders are dropped} */
  public String roundTrip() {
    long same = 0;
    for (int s = 0; s < texts.size(); s++) {
      same += texts.get(s).nativeText().equals(sentences.get(s)) ? 1 : 0;
    }
    String all = same == texts.size() ? "so nothing is lost" : "so something is lost";
    return of(same, texts.size()) + " sentences come back, " + all + ".";
  }

  /** {@return the ambiguous characters of the text, the most doubt first} */
  public TableView doubts() {
    return view(check.toTable(), "Ambiguous Latin characters: tokens, bits of doubt, outcomes");
  }

  /**
   * What one Latin character becomes.
   *
   * @param latin the character
   * @return a table of its outcomes, tokens and shares
   */
  public Table outcomes(String latin) {
    Table all = counts().toTable();
    return all.where(all.stringColumn("input").isEqualTo(latin));
  }

  /**
   * What one Latin character mostly becomes.
   *
   * @param latin the character
   * @return as in {@code 55 % of all t are տ}
   */
  public String mostFrequent(String latin) {
    return counts()
        .mostFrequent(latin)
        .map(y -> say("%s of all %s are %s", percent(share(latin, y)), visible(latin), visible(y)))
        .orElse(latin + " does not occur");
  }

  private double share(String latin, String outcome) {
    return counts().count(latin, outcome) / (double) counts().count(latin);
  }

  /**
   * How hard one Latin character is.
   *
   * @param latin the character
   * @return two sentences
   */
  public String doubt(String latin) {
    return counts()
        .mostFrequent(latin)
        .map(
            y ->
                say(
                    "Whoever always bets on the most frequent outcome of %s is wrong in %s of %s."
                        + " There are %s bits to find out.",
                    visible(latin),
                    percent(1 - share(latin, y)),
                    count(counts().count(latin), "token"),
                    two(counts().bits(latin))))
        .orElse(latin + " does not occur.");
  }

  /** {@return the ambiguous characters that are frequent enough, the most doubt first} */
  public List<String> hardest() {
    return check.ambiguities().stream()
        .map(Ambiguity::latin)
        .filter(latin -> counts().count(latin) >= check.minimum() && counts().bits(latin) > 0)
        .toList();
  }

  /** {@return the three hardest characters with what they can become} */
  public String hardestSaid() {
    List<String> lines =
        hardest().stream()
            .limit(3)
            .map(x -> visible(x) + " (" + shown(counts().outcomes(x)) + ")")
            .toList();
    return lines.isEmpty()
        ? "No ambiguous character is frequent enough."
        : "The most doubt, of those that are frequent enough: " + list(lines) + ".";
  }

  private static String shown(List<String> symbols) {
    return symbols.stream().map(Phrase::visible).collect(Collectors.joining(" "));
  }

  /** {@return what a reader gets right who looks at no context, as a sentence} */
  public String withoutContext() {
    return say(
        "Without any context %s of the %s would come out wrong. There are %s bits of doubt a character on"
            + " average.",
        percent(1 - check.contextFreeAccuracy()),
        count(check.characters(), "character"),
        two(check.bits()));
  }

  /** {@return the source of a number counted here} */
  public String source() {
    return say(
        "%s, %s, seed %d", Isolated.of(rules.name()), count(sentences.size(), "sentence"), seed);
  }

  private TableView view(Table table, String what) {
    return TableView.of(table).rows(ROWS).decimals(2).caption(what + "; " + source());
  }
}
