package translit.selectivity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import translit.common.InputException;
import translit.common.ProgressListener;
import translit.language.Alphabet;
import translit.language.RomanizationRules;
import translit.language.Romanizer;
import translit.selectivity.counting.CountingOptions;
import translit.selectivity.counting.Sampling;
import translit.selectivity.counting.Sampling.Comparison;
import translit.selectivity.scoring.Measured;
import translit.statistics.Jackknife;
import translit.text.OutcomeCounts;
import translit.text.PatternMatches;
import translit.trace.ActivationSource;
import translit.trace.Token;
import translit.trace.TokenizedText;

/**
 * The units that react to a pattern. A unit that is high inside of its matches may be so at their
 * letters anywhere; so each Latin character that stands inside is asked for itself: its tokens
 * inside against those outside, and the same among tokens of the outcome that it has most often
 * inside.
 *
 * @param matches of the pattern
 * @param options of the measures; their seed also romanizes
 * @param letters one or two for each Latin character that stands inside and outside of matches
 *     often enough, in the order in which they stand in a match: against all others, and then
 *     against those of the same outcome, unless nearly all others have it
 * @param heldOut numbers of the sentences with matches, all in words whose stems are in the half
 *     that chooses nothing
 */
public record PatternSearch(
    PatternMatches matches,
    SelectivityOptions options,
    List<LetterInPattern> letters,
    List<Integer> heldOut) {
  /** Tokens that a Latin character must have inside, and outside: so few give an AUC to ± 0.13. */
  private static final int FEWEST = 20;

  /** A Latin character that a smaller part of the matches has is a rare spelling. */
  private static final int PART = 4;

  /** Share of a Latin character's tokens from which on its outcome gives nothing away. */
  private static final double NEARLY_ALL = 0.99;

  /** What is asked of a Latin character. */
  private record Question(String latin, Optional<String> outcome) {}

  /**
   * Copies the lists.
   *
   * @param matches of the pattern
   * @param options of the measures
   * @param letters in the order in which they stand in a match
   * @param heldOut numbers of sentences
   */
  public PatternSearch {
    letters = List.copyOf(letters);
    heldOut = List.copyOf(heldOut);
  }

  /**
   * Searches in any source of activations, in one reading of the text.
   *
   * @param source of the activations; not closed
   * @param rules that romanize
   * @param sentences native text
   * @param pattern matched in each sentence; empty matches do not count
   * @param side the native or the Latin text
   * @param options permutations, sample and seed, which also romanizes; a Latin character needs as
   *     many tokens as a quarter of the matches, and {@value #FEWEST}, or their minimum if that is
   *     less
   * @param progress told the characters done, then the comparisons done
   * @return the responses of all units
   * @throws InputException if nothing matches, or no Latin character has enough tokens inside and
   *     outside of matches, or there is no room for temporary files
   * @throws CancellationException if the thread is interrupted
   */
  public static PatternSearch of(
      ActivationSource source,
      RomanizationRules rules,
      List<String> sentences,
      Pattern pattern,
      PatternMatches.Side side,
      SelectivityOptions options,
      ProgressListener progress) {
    Romanizer romanizer = new Romanizer(rules, options.seed());
    PatternMatches matches = new PatternMatches(pattern, side);
    sentences.forEach(sentence -> matches.add(romanizer.romanize(sentence)));
    long fewest = Math.max(matches.count() / PART, Math.min(FEWEST, options.minimum()));
    TokenizedText text = TokenizedText.of(sentences, rules, options.seed());
    List<Question> questions =
        matches.characters().stream()
            .filter(latin -> text.latin().index(latin) != Alphabet.OTHER_INDEX)
            .flatMap(latin -> questions(matches, latin, fewest).stream())
            .toList();
    if (questions.isEmpty()) {
      throw new InputException(
          ("pattern '%s': %d matches in %d sentences (%s side, seed %d), and no Latin character has"
                  + " %d tokens inside and as many outside of them; give more text or another pattern")
              .formatted(pattern, matches.count(), sentences.size(), side, options.seed(), fewest));
    }
    List<LetterInPattern> letters = measured(source, text, matches, questions, options, progress);
    return new PatternSearch(matches, options, letters, heldOut(text, matches));
  }

  private static List<Question> questions(PatternMatches matches, String latin, long fewest) {
    OutcomeCounts inside = matches.inside();
    OutcomeCounts all = matches.everywhere();
    String outcome = inside.mostFrequent(latin).orElseThrow();
    long n = inside.count(latin);
    long same = inside.count(latin, outcome);
    List<Question> questions = new ArrayList<>();
    if (Math.min(n, all.count(latin) - n) >= fewest) {
      questions.add(new Question(latin, Optional.empty()));
    }
    if (Math.min(same, all.count(latin, outcome) - same) >= fewest
        && all.count(latin, outcome) < NEARLY_ALL * all.count(latin)) {
      questions.add(new Question(latin, Optional.of(outcome)));
    }
    return questions;
  }

  private static List<LetterInPattern> measured(
      ActivationSource source,
      TokenizedText text,
      PatternMatches matches,
      List<Question> questions,
      SelectivityOptions options,
      ProgressListener progress) {
    CountingOptions counting =
        new CountingOptions(
            options.minimum(), options.sample(), options.permutations(), options.seed());
    List<Integer> indices =
        questions.stream().map(one -> text.latin().index(one.latin())).distinct().toList();
    List<LetterInPattern> letters = new ArrayList<>();
    try (Sampling sampling = new Sampling(source, text, indices, counting, progress)) {
      Predicate<Token> inside = token -> matches.contain(token.sentence(), token.position());
      for (Question question : questions) {
        String latin = question.latin();
        progress.report(letters.size(), questions.size(), "permutations, now of " + latin);
        Predicate<Token> among =
            question
                .outcome()
                .map(text.natives()::index)
                .<Predicate<Token>>map(outcome -> token -> token.outcome() == outcome)
                .orElse(token -> true);
        Measured measured =
            sampling.measure(text.latin().index(latin), new Comparison(among, inside));
        letters.add(LetterInPattern.of(latin, question.outcome(), measured, source.units()));
        if (Thread.currentThread().isInterrupted()) {
          throw new CancellationException("interrupted after permutations of " + latin);
        }
      }
    }
    return letters;
  }

  private static List<Integer> heldOut(TokenizedText text, PatternMatches matches) {
    BitSet matching = new BitSet();
    BitSet choosing = new BitSet();
    text.forEach(
        token -> {
          if (matches.contain(token.sentence(), token.position())) {
            matching.set(token.sentence());
            int group = Jackknife.group(text.stem(token.word()));
            choosing.set(token.sentence(), choosing.get(token.sentence()) || chooses(group));
          }
        });
    matching.andNot(choosing);
    return matching.stream().boxed().toList();
  }

  /** Whether the stems of a group are in the half by which {@link LetterInPattern#chosen} goes. */
  private static boolean chooses(int group) {
    return group < Jackknife.GROUPS / 2;
  }

  /** {@return the Latin characters that were asked, in the order in which they stand in a match} */
  public List<String> characters() {
    return letters.stream().map(LetterInPattern::latin).distinct().toList();
  }

  /**
   * What was asked of one Latin character.
   *
   * @param latin one of {@link #characters}
   * @param sameOutcome whether it is to be against tokens of the same outcome
   * @return that, or the one against all others where nearly all have the same outcome or too few
   * @throws InputException if the character was not asked
   */
  public LetterInPattern letter(String latin, boolean sameOutcome) {
    List<LetterInPattern> some = letters.stream().filter(one -> one.latin().equals(latin)).toList();
    if (some.isEmpty()) {
      throw new InputException(
          "pattern '%s': '%s' was not asked, only %s"
              .formatted(matches.pattern(), latin, String.join(" ", characters())));
    }
    return some.get(sameOutcome ? some.size() - 1 : 0);
  }
}
