package translit.reaction;

import static translit.common.Phrase.count;
import static translit.common.Phrase.list;
import static translit.common.Phrase.say;
import static translit.common.Phrase.shown;
import static translit.common.Phrase.visible;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import translit.common.InputException;
import translit.common.Isolated;
import translit.common.Phrase;
import translit.common.ProgressListener;
import translit.language.AlignedText;
import translit.language.Language;
import translit.language.Romanizer;
import translit.network.Model;
import translit.notebook.TableView;
import translit.selectivity.PatternSearch;
import translit.selectivity.SelectivityOptions;
import translit.text.Endings;
import translit.text.OutcomeCounts;
import translit.text.Pair;
import translit.text.PatternMatches;
import translit.text.RomanizedText;
import translit.text.SideInformation.Side;
import translit.trace.Direction;
import translit.trace.Tracer;

/**
 * The units that react to a pattern in the native text, asked of each Latin character of the
 * pattern for itself.
 *
 * @param model whose units
 * @param language of the text
 * @param sentences native text
 * @param text the same, romanized and counted
 * @param search what was found
 */
public record Reactions(
    Model model,
    Language language,
    List<String> sentences,
    RomanizedText text,
    PatternSearch search) {
  /** Share of a Latin character's tokens inside of the pattern that counts as nearly all. */
  private static final double NEARLY_ALL = 0.9;

  /**
   * Searches.
   *
   * @param model trained on the language's rules
   * @param language of the text
   * @param sentences native text
   * @param text the same, romanized and counted
   * @param options of the measures
   * @param regex such as {@code թյուն}; blank for the most frequent long ending
   * @param usual the pattern where it matches often enough, such as the post's
   * @param progress told the characters done, then the comparisons done
   * @return what was found
   * @throws InputException if it is no regular expression, or matches too seldom
   */
  public static Reactions of(
      Model model,
      Language language,
      List<String> sentences,
      RomanizedText text,
      SelectivityOptions options,
      String regex,
      String usual,
      ProgressListener progress) {
    try (Tracer tracer = new Tracer(model)) {
      Endings endings = new Endings(language.rules(), sentences);
      Pattern pattern =
          regex.isBlank() ? endings.longOne(usual, options.minimum()) : Pattern.compile(regex);
      PatternSearch search =
          PatternSearch.of(
              tracer,
              language.rules(),
              sentences,
              pattern,
              PatternMatches.Side.NATIVE,
              options,
              progress);
      return new Reactions(model, language, sentences, text, search);
    } catch (PatternSyntaxException e) {
      throw new InputException(
          "pattern '%s': no regular expression (%s)".formatted(e.getPattern(), e.getDescription()),
          e);
    }
  }

  /**
   * {@return the pattern for titles and captions; one that is all letters with its romanization}
   */
  public String pattern() {
    Pattern pattern = search.matches().pattern();
    return Endings.spelled(pattern)
        .map(letters -> shown(letters) + " (" + romanize(letters).latinText() + ")")
        .orElse(Isolated.within(pattern.toString()));
  }

  AlignedText romanize(String sentence) {
    return new Romanizer(language.rules(), search.options().seed()).romanize(sentence);
  }

  /** {@return how often it matches, and which Latin characters were asked} */
  public String matches() {
    OutcomeCounts inside = search.matches().inside();
    List<String> asked =
        search.characters().stream()
            .map(latin -> say("%s (%,d inside)", visible(latin), inside.count(latin)))
            .toList();
    List<String> others =
        search.matches().characters().stream()
            .filter(latin -> !search.characters().contains(latin))
            .map(Phrase::visible)
            .toList();
    return say(
            "%s matches %s. Asked are %s.",
            pattern(), count(search.matches().count(), "time"), list(asked))
        + (others.isEmpty()
            ? ""
            : say(" Too seldom inside, or outside, to be asked: %s.", list(others)));
  }

  /**
   * {@return the cells at one Latin character of the pattern}
   *
   * @param latin one of those that were asked
   * @param sameOutcome whether against the same character with the same outcome
   * @throws InputException if the character was not asked
   */
  public CellsAtLetter at(String latin, boolean sameOutcome) {
    return new CellsAtLetter(this, search.letter(latin, sameOutcome));
  }

  /**
   * {@return the cells at the Latin character of a pair, or at the first of the pattern if that was
   * not asked, against the same character with the same outcome}
   *
   * @param pair a Latin character and an outcome
   */
  public CellsAtLetter at(Pair pair) {
    return search.characters().contains(pair.latin()) ? at(pair.latin(), true) : first(true);
  }

  /**
   * {@return the cells at the first Latin character of the pattern}
   *
   * @param sameOutcome whether against the same character with the same outcome
   */
  public CellsAtLetter first(boolean sameOutcome) {
    return at(search.characters().get(0), sameOutcome);
  }

  /**
   * {@return the cells at the last Latin character of the pattern}
   *
   * @param sameOutcome whether against the same character with the same outcome
   */
  public CellsAtLetter last(boolean sameOutcome) {
    return at(search.characters().get(search.characters().size() - 1), sameOutcome);
  }

  /** {@return for each Latin character, comparison and LSTM the cells that lead} */
  public TableView letters() {
    return CellsAtLetter.overview(
        this, search.letters().stream().map(found -> new CellsAtLetter(this, found)).toList());
  }

  /**
   * {@return of the first and of the last Latin character the cell of each LSTM that one half of
   * the stems chooses}
   */
  public ReactingCells cells() {
    return new ReactingCells(
        this,
        Stream.of(first(true), last(true))
            .flatMap(
                at ->
                    Stream.of(Direction.BACKWARD, Direction.FORWARD)
                        .map(side -> new ReactingCells.Cell(at, at.chosen(side))))
            .toList());
  }

  /** {@return whether the post's cells are there} */
  public Replication replication() {
    return new Replication(this);
  }

  /**
   * The pair that the pattern could help to decide.
   *
   * @param wanted such as {@code t → թ}; blank to leave the choice
   * @param usual the choice where the language has it often enough, such as the post's
   * @return otherwise the pair whose Latin character has, inside of the pattern, nearly always this
   *     outcome, and elsewhere another as well: the one with the most doubt
   */
  public Pair pair(String wanted, String usual) {
    return text.choose(wanted, usual, this::decidedInside);
  }

  private Pair decidedInside() {
    OutcomeCounts inside = search.matches().inside();
    Map<Pair, Double> decided = new HashMap<>();
    for (String latin : inside.characters()) {
      String outcome = inside.mostFrequent(latin).orElseThrow();
      Pair pair = new Pair(latin, outcome);
      boolean always = inside.count(latin, outcome) >= NEARLY_ALL * inside.count(latin);
      if (always && text.hasEnough(pair)) {
        decided.put(pair, text.counts().bits(latin));
      }
    }
    return decided.entrySet().stream()
        .max(
            Map.Entry.<Pair, Double>comparingByValue()
                .thenComparing(one -> one.getKey().toString()))
        .map(Map.Entry::getKey)
        .orElseGet(() -> text.sides().toldBy(Side.RIGHT));
  }
}
