package translit.study;

import static translit.common.Phrase.count;
import static translit.common.Phrase.percent;
import static translit.common.Phrase.say;
import static translit.common.Phrase.two;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import translit.common.InputException;
import translit.language.AlignedText;
import translit.notebook.TableView;
import translit.selectivity.PatternSearch;
import translit.selectivity.PatternSearch.Response;
import translit.text.Endings;
import translit.text.OutcomeCounts;
import translit.text.Pair;
import translit.trace.Direction;
import translit.trace.Part;
import translit.trace.Tracer;

/**
 * The units that react most to a pattern in the native text.
 *
 * @param study whose network and text
 * @param search what was found
 */
public record Reactions(Study study, PatternSearch search) {
  private static final int ALL = Integer.MAX_VALUE;

  /** Share of a Latin character's tokens inside of the pattern that counts as nearly all. */
  private static final double NEARLY_ALL = 0.9;

  static Reactions of(Study study, String regex, String usual) {
    try (Tracer tracer = new Tracer(study.model())) {
      Endings endings = new Endings(study.language().rules(), study.sentences());
      Pattern pattern =
          regex.isBlank()
              ? endings.longOne(usual, study.options().minimum())
              : Pattern.compile(regex);
      return new Reactions(
          study,
          Progress.shown(
              "Searching",
              listener ->
                  PatternSearch.of(
                      tracer,
                      study.language().rules(),
                      study.sentences(),
                      pattern,
                      PatternSearch.Side.NATIVE,
                      study.options().seed(),
                      listener)));
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
    return Endings.spelled(search.pattern())
        .map(letters -> letters + " (" + study.romanize(letters).latinText() + ")")
        .orElse(search.pattern().toString());
  }

  /** {@return how often it matches} */
  public String matches() {
    return say(
        "Matches of %s: %,d in the half of the sentences that ranks the units, %,d in the other. They cover"
            + " %s.",
        pattern(),
        search.matches()[0],
        search.matches()[1],
        count(search.inside(), "Latin character"));
  }

  /**
   * The units that are higher inside.
   *
   * @param count how many
   * @return the clearest first
   */
  public TableView higher(int count) {
    return view(search.activeOn(count), "Higher inside of ");
  }

  /**
   * The units that are lower inside.
   *
   * @param count how many
   * @return the clearest first
   */
  public TableView lower(int count) {
    return view(search.silentOn(count), "Lower inside of ");
  }

  TableView view(List<Response> responses, String what) {
    return TableView.of(PatternSearch.toTable(responses))
        .decimals(2)
        .caption(what + pattern() + ": AUC in both halves; " + study.text().source());
  }

  /** {@return how much of the clearest unit is left on the sentences that did not choose it} */
  public String heldOut() {
    Response best =
        Stream.of(search.activeOn(1), search.silentOn(1))
            .flatMap(List::stream)
            .max(Comparator.comparingDouble(one -> Math.abs(one.auc() - 0.5)))
            .orElseThrow();
    return say(
        "The clearest unit, %s, has an AUC of %s where it was chosen and of %s elsewhere. There it keeps"
            + " %s of its distance from one half.",
        best.unit(),
        two(best.auc()),
        two(best.heldOut()),
        percent((best.heldOut() - 0.5) / (best.auc() - 0.5)));
  }

  /** {@return of each LSTM the cell that is highest inside of the pattern, and the lowest} */
  public ReactingCells cells() {
    List<Response> cells =
        Stream.of(Direction.BACKWARD, Direction.FORWARD)
            .flatMap(
                direction ->
                    Stream.of(search.activeOn(ALL), search.silentOn(ALL))
                        .map(ranking -> first(ranking, direction)))
            .toList();
    return new ReactingCells(this, cells);
  }

  private static Response first(List<Response> ranking, Direction direction) {
    return ranking.stream()
        .filter(one -> one.unit().part() == Part.CELL && one.unit().direction() == direction)
        .findFirst()
        .orElseThrow();
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
    return study.text().choose(wanted, usual, this::decidedInside);
  }

  private Pair decidedInside() {
    OutcomeCounts inside = new OutcomeCounts();
    for (String sentence : study.sentences()) {
      AlignedText text = study.romanize(sentence);
      BitSet marked = new BitSet();
      PatternSearch.mark(text, search.pattern(), search.side(), marked);
      List<Integer> at = marked.stream().boxed().toList();
      inside.add(
          new AlignedText(
              at.stream().map(text.latin()::get).toList(),
              at.stream().map(text.natives()::get).toList()));
    }
    Map<Pair, Double> decided = new HashMap<>();
    for (String latin : inside.characters()) {
      String outcome = inside.mostFrequent(latin).orElseThrow();
      Pair pair = new Pair(latin, outcome);
      boolean always = inside.count(latin, outcome) >= NEARLY_ALL * inside.count(latin);
      if (always && study.text().hasEnough(pair)) {
        decided.put(pair, study.text().counts().bits(latin));
      }
    }
    return decided.entrySet().stream()
        .max(
            Map.Entry.<Pair, Double>comparingByValue()
                .thenComparing(one -> one.getKey().toString()))
        .map(Map.Entry::getKey)
        .orElseGet(() -> study.toldTo(Direction.BACKWARD));
  }
}
