package translit.selectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.common.InputException;
import translit.common.ProgressListener;
import translit.common.SeededHash;
import translit.language.AlignedText;
import translit.language.RomanizationRules;
import translit.language.Romanizer;
import translit.network.Planted;
import translit.selectivity.LetterInPattern.Response;
import translit.statistics.Jackknife;
import translit.text.PatternMatches.Side;
import translit.trace.Direction;
import translit.trace.Part;
import translit.trace.SyntheticSource;
import translit.trace.Token;
import translit.trace.TokenizedText;
import translit.trace.Unit;
import translit.trace.Units;

/** Activations that are known, on words that stand once each, so that all tokens are sampled. */
class PatternSearchTest {
  private static final Units UNITS = new Units(5, 1);

  /** Only inside of the pattern, at any letter, without noise that would reach the outside. */
  private static final Unit INSIDE = cell(0);

  /** Inside, but on the t alone. */
  private static final Unit T_INSIDE = cell(1);

  /** At every t. */
  private static final Unit LETTER = cell(2);

  /** At every տ. */
  private static final Unit OUTCOME = cell(3);

  private static final Unit CONSTANT = cell(4);
  private static final Unit SOFTMAX = new Unit(Part.OUTPUT, Direction.NONE, 0);

  private static final SelectivityOptions OPTIONS =
      SelectivityOptions.of(100).withPermutations(999); // q of two in 76 is below 0.05

  @TempDir static Path folder;
  private static RomanizationRules rules;
  private static List<String> sentences;
  private static List<BitSet> inside;
  private static TokenizedText text;
  private static PatternSearch search;

  private static Unit cell(int index) {
    return new Unit(Part.CELL, Direction.BACKWARD, index);
  }

  @BeforeAll
  static void write() throws IOException {
    rules = Planted.language(folder).rules();
    Random random = new Random(3);
    Set<String> words = new LinkedHashSet<>();
    while (words.size() < 1500) {
      StringBuilder word = new StringBuilder();
      for (int i = 5 + random.nextInt(4); i > 0; i--) {
        word.append("անսատծռ".charAt(random.nextInt(7)));
      }
      words.add(word.toString());
    }
    sentences = sentences(List.copyOf(words));
    inside = inside(sentences);
    text = TokenizedText.of(sentences, rules, OPTIONS.seed());
    search = search("տն", Side.NATIVE, OPTIONS);
  }

  private static List<String> sentences(List<String> words) {
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < words.size(); i += 4) {
      sentences.add(String.join(" ", words.subList(i, i + 4)));
    }
    return sentences;
  }

  /** The positions of տն, which is t and n. */
  private static List<BitSet> inside(List<String> sentences) {
    Romanizer romanizer = new Romanizer(rules, OPTIONS.seed());
    List<BitSet> all = new ArrayList<>();
    for (String sentence : sentences) {
      AlignedText aligned = romanizer.romanize(sentence);
      BitSet positions = new BitSet();
      for (int i = 0; i + 1 < aligned.size(); i++) {
        if (aligned.natives().get(i).equals("տ") && aligned.natives().get(i + 1).equals("ն")) {
          positions.set(i, i + 2);
        }
      }
      all.add(positions);
    }
    return all;
  }

  private static boolean isInside(Token token) {
    return inside.get(token.sentence()).get(token.position());
  }

  private static double activation(Token token, int column) {
    Unit unit = UNITS.unit(column);
    double noise =
        (SeededHash.of(1000L * token.sentence() + token.position(), column) >>> 11) * 0x1p-53;
    boolean t = token.latin() == text.latin().index("t");
    if (unit.equals(INSIDE)) {
      return noise + (isInside(token) ? 1 : 0);
    } else if (unit.equals(T_INSIDE)) {
      return noise + (t && isInside(token) ? 1 : 0);
    } else if (unit.equals(LETTER)) {
      return noise + (t ? 1 : 0);
    } else if (unit.equals(OUTCOME)) {
      return noise + (token.outcome() == text.natives().index("տ") ? 1 : 0);
    } else if (unit.equals(SOFTMAX)) { // all but a few below a millionth
      double away = Math.exp(-14 - 20 * noise * (isInside(token) ? 0.8 : 1));
      return noise > 0.999 ? 1 : away;
    }
    return unit.equals(CONSTANT) ? 0.5 : noise;
  }

  private static PatternSearch search(String pattern, Side side, SelectivityOptions options) {
    return PatternSearch.of(
        new SyntheticSource(UNITS, PatternSearchTest::activation),
        rules,
        sentences,
        Pattern.compile(pattern),
        side,
        options,
        ProgressListener.none());
  }

  private static Response of(LetterInPattern letter, Unit unit) {
    return letter.responses().get(UNITS.column(unit));
  }

  @Test
  void aUnitOfTheLetterOrOfTheOutcomeIsNotTakenForOneOfThePattern() {
    assertThat(search.characters()).containsExactly("t", "n");
    LetterInPattern others = search.letter("t", false);
    LetterInPattern sameOutcome = search.letter("t", true);
    assertThat(others.outcome()).isEmpty();
    assertThat(sameOutcome.outcome()).contains("տ");
    for (LetterInPattern one : List.of(others, sameOutcome)) {
      for (Unit found : List.of(INSIDE, T_INSIDE)) {
        assertThat(of(one, found).auc().value()).isEqualTo(1);
        assertThat(of(one, found).firstHalf()).isEqualTo(1);
        assertThat(of(one, found).secondHalf()).isEqualTo(1);
        assertThat(of(one, found).accuracy().value()).isGreaterThan(0.99);
        assertThat(of(one, found).hellinger().value()).isGreaterThan(0.85);
        assertThat(of(one, found).p()).isEqualTo(0.001);
        assertThat(of(one, found).q()).isLessThan(0.05);
      }
      assertThat(one.leading(Part.CELL, Direction.BACKWARD))
          .extracting(Response::unit)
          .containsExactlyInAnyOrder(INSIDE, T_INSIDE);
      isNotFound(of(one, LETTER));
      assertThat(of(one, CONSTANT).auc().value()).isNaN();
      assertThat(one.ranking(Part.CELL, Direction.BACKWARD).get(4).unit()).isEqualTo(CONSTANT);
    }
    assertThat(of(others, OUTCOME).auc().value()).isGreaterThan(0.6);
    assertThat(of(others, OUTCOME).hellinger().value()).isGreaterThan(0.3);
    assertThat(of(others, OUTCOME).q()).isLessThan(0.05);
    isNotFound(of(sameOutcome, OUTCOME));
    LetterInPattern n = search.letter("n", true);
    assertThat(n).as("n is always ն").isSameAs(search.letter("n", false));
    assertThat(n.chosen(Part.CELL, Direction.BACKWARD).unit()).isEqualTo(INSIDE);
    isNotFound(of(n, T_INSIDE));
    assertThat(search.letters()).hasSize(3);
  }

  private static void isNotFound(Response response) {
    assertThat(response.auc().value()).isBetween(0.43, 0.57);
    assertThat(response.hellinger().value()).isLessThan(0.2);
    assertThat(response.q()).isGreaterThan(0.05);
    assertThat(response.leads()).isFalse();
  }

  @Test
  void theAucIsThatOfAllPairsOfTokensAlsoWhereNearlyAllValuesAreNextToZero() {
    int column = UNITS.column(SOFTMAX);
    int t = text.latin().index("t");
    int same = text.natives().index("տ");
    for (LetterInPattern letter : List.of(search.letter("t", false), search.letter("t", true))) {
      List<Token> tokens = new ArrayList<>();
      text.forEach(
          token -> {
            if (token.latin() == t && (letter.outcome().isEmpty() || token.outcome() == same)) {
              tokens.add(token);
            }
          });
      long n = tokens.stream().filter(PatternSearchTest::isInside).count();
      assertThat(letter.calibration().n()).isEqualTo((int) n);
      assertThat(letter.calibration().m()).isEqualTo((int) (tokens.size() - n));
      assertThat(tokens.stream().filter(one -> activation(one, column) < 1e-6).count())
          .isGreaterThan(tokens.size() * 98L / 100);
      Response response = of(letter, SOFTMAX);
      assertThat(response.auc().value()).isCloseTo(auc(tokens, any -> true), within(1e-12));
      Predicate<Token> first = token -> Jackknife.group(text.stem(token.word())) < 16;
      assertThat(response.firstHalf()).isCloseTo(auc(tokens, first), within(1e-12));
      assertThat(response.secondHalf()).isCloseTo(auc(tokens, first.negate()), within(1e-12));
      assertThat(response.auc().value()).isBetween(0.55, 0.7);
    }
  }

  /** As single precision has them: the source is asked for floats. */
  private static double auc(List<Token> all, Predicate<Token> which) {
    int column = UNITS.column(SOFTMAX);
    List<Token> tokens = all.stream().filter(which).toList();
    double wins = 0;
    double pairs = 0;
    for (Token in : tokens) {
      for (Token out : tokens) {
        if (isInside(in) && !isInside(out)) {
          int sign = Float.compare((float) activation(in, column), (float) activation(out, column));
          wins += sign > 0 ? 1 : sign == 0 ? 0.5 : 0;
          pairs++;
        }
      }
    }
    return wins / pairs;
  }

  @Test
  void bothSidesOfTheTextFindTheSame() {
    // ts is ծ as well: a match of tn is one of տն alone
    assertThat(search("tn", Side.LATIN, OPTIONS).letters()).isEqualTo(search.letters());
  }

  @Test
  void sentencesOfTheHalfThatChoosesNothingAreNamed() {
    BitSet expected = new BitSet();
    BitSet chooses = new BitSet();
    text.forEach(
        token -> {
          if (isInside(token)) {
            boolean first = Jackknife.group(text.stem(token.word())) < 16;
            (first ? chooses : expected).set(token.sentence());
          }
        });
    expected.andNot(chooses);
    assertThat(search.heldOut())
        .isNotEmpty()
        .containsExactlyElementsOf(expected.stream().boxed().toList());
  }

  @Test
  void aPatternOfOneStemIsNotCalibrated() throws IOException {
    List<String> before = sentences;
    List<BitSet> insideBefore = inside;
    TokenizedText textBefore = text;
    try {
      sentences =
          Stream.concat(
                  before.stream().filter(one -> !one.contains("տն")),
                  Stream.iterate("ասսատն", one -> one + "ա").limit(60))
              .toList();
      inside = inside(sentences);
      text = TokenizedText.of(sentences, rules, OPTIONS.seed());
      LetterInPattern t = search("տն", Side.NATIVE, OPTIONS).letter("t", false);
      assertThat(t.calibration().holds()).isFalse();
      assertThat(t.leading(Part.CELL, Direction.BACKWARD)).isEmpty();
      Response found = t.ranking(Part.CELL, Direction.BACKWARD).get(0);
      assertThat(found.auc().value()).isEqualTo(1);
      assertThat(found.hellinger().value()).isNaN();
      assertThat(found.p()).isNaN();
      assertThat(found.q()).isNaN();
      assertThat(found.ranks().toString()).isEmpty();
    } finally {
      sentences = before;
      inside = insideBefore;
      text = textBefore;
    }
  }

  @Test
  void aPatternThatMatchesTooSeldomSaysWhatWasSearched() {
    assertThatThrownBy(() -> search("ֆֆ", Side.NATIVE, OPTIONS))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "pattern 'ֆֆ': 0 matches in 375 sentences (NATIVE side, seed 1), and no Latin character has"
                + " 20 tokens inside and as many outside of them; give more text or another"
                + " pattern");
    assertThatThrownBy(() -> search("տ", Side.NATIVE, OPTIONS).letter("a", false))
        .isInstanceOf(InputException.class)
        .hasMessage("pattern 'տ': 'a' was not asked, only t");
  }

  @Test
  void allTokensOfAnOutcomeCanBeInside() {
    LetterInPattern t = search("տ", Side.NATIVE, OPTIONS).letter("t", true);
    assertThat(t.outcome()).isEqualTo(Optional.empty()); // no other t is a տ
    assertThat(of(t, OUTCOME).auc().value()).isEqualTo(1);
  }

  @Test
  void anInterruptEndsIt() {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> search("տն", Side.NATIVE, OPTIONS))
          .isInstanceOf(CancellationException.class)
          .hasMessage("interrupted after permutations of t");
    } finally {
      Thread.interrupted();
    }
  }

  @Test
  void progressIsToldOfTheReadingAndOfEachComparison() {
    List<String> told = new ArrayList<>();
    PatternSearch.of(
        new SyntheticSource(UNITS, PatternSearchTest::activation),
        rules,
        sentences,
        Pattern.compile("տն"),
        Side.NATIVE,
        OPTIONS.withPermutations(5),
        (done, all, what) -> told.add(what + (all < 10 ? " " + done + "/" + all : "")));
    assertThat(told)
        .containsExactly(
            "samples",
            "permutations, now of t 0/3",
            "permutations, now of t 1/3",
            "permutations, now of n 2/3");
  }
}
