package translit.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import translit.common.InputException;
import translit.language.AlignedText;
import translit.language.Alphabet;
import translit.language.Language;
import translit.language.RomanizationRules;
import translit.language.Romanizer;
import translit.network.Decoder;
import translit.training.TrainingText;

/** The baselines that learn, beside counts of plain strings. */
class BaselinesTest {
  private static final int REACH = 5;
  private static final long SEED = 7;

  private static final RomanizationRules RULES = Language.load("hy-AM").rules();
  private static final Alphabet NATIVES = Alphabet.ofNative(RULES);
  private static final Set<String> LATIN = Set.copyOf(Alphabet.latin(RULES).symbols());
  private static final List<String> SAMPLE = Language.load("hy-AM").sample();
  private static final TrainingText TEXT =
      new TrainingText("sample", Map.of(), SAMPLE.subList(0, 300), SAMPLE.subList(300, 360));
  private static final List<String> UNSEEN =
      SAMPLE.subList(360, 500).stream()
          .map(one -> new Romanizer(RULES, SEED).romanize(one).latinText())
          .toList();

  /** Every context of every level, with all its outcomes: nothing is left out. */
  private static final class StringCounts {
    private final boolean rightFirst;
    private final Map<String, Map<Integer, Integer>> counts = new HashMap<>();

    StringCounts(boolean rightFirst) {
      this.rightFirst = rightFirst;
    }

    void add(AlignedText text) {
      for (int t = 0; t < text.size(); t++) {
        for (int level = 0; level <= 2 * REACH; level++) {
          counts
              .computeIfAbsent(context(text.latin(), t, level), key -> new TreeMap<>())
              .merge(NATIVES.index(text.natives().get(t)), 1, Integer::sum);
        }
      }
    }

    private String context(List<String> latin, int at, int level) {
      int right = rightFirst ? (level + 1) / 2 : level / 2;
      StringBuilder context = new StringBuilder().append(level);
      for (int i = at - (level - right); i <= at + right; i++) {
        boolean inside = i >= 0 && i < latin.size();
        boolean known = inside && LATIN.contains(latin.get(i));
        context.append(' ').append(known ? latin.get(i) : inside ? "other" : "outside");
      }
      return context.toString();
    }

    /** The first of the most frequent outcomes of the widest context that was seen so often. */
    String outcome(List<String> latin, int at, int seen) {
      if (!LATIN.contains(latin.get(at))) {
        return Alphabet.OTHER;
      }
      for (int level = 2 * REACH; level >= 0; level--) {
        Map<Integer, Integer> outcomes = counts.getOrDefault(context(latin, at, level), Map.of());
        if (outcomes.values().stream().mapToInt(n -> n).sum() >= seen) {
          int most = outcomes.values().stream().mapToInt(n -> n).max().orElseThrow();
          return outcomes.entrySet().stream()
              .filter(one -> one.getValue() == most)
              .map(one -> NATIVES.symbol(one.getKey()))
              .findFirst()
              .orElseThrow();
        }
      }
      return Alphabet.OTHER;
    }

    String decode(String latin, int seen) {
      List<String> characters = Romanizer.characters(latin);
      List<String> outcomes = new ArrayList<>();
      for (int t = 0; t < characters.size(); t++) {
        outcomes.add(outcome(characters, t, seen));
      }
      return new AlignedText(characters, outcomes).nativeText();
    }
  }

  @Test
  void neighboursOfSeveralRomanizationsAreTheCountsOfEachAddedUp() {
    for (int romanizations : List.of(1, 3)) {
      Baselines learned = Baselines.learned(RULES, TEXT, romanizations, SEED);
      assertThat(learned.romanizations()).isEqualTo(romanizations);
      Decoder neighbours = learned.decoders().get(1);
      String name = neighbours.name();
      StringCounts counts = new StringCounts(name.contains("right first"));
      for (int i = 0; i < romanizations; i++) {
        Romanizer romanizer = new Romanizer(RULES, Baselines.seed(SEED, i));
        TEXT.train().forEach(sentence -> counts.add(romanizer.romanize(sentence)));
      }
      int seen = Integer.parseInt(name.replaceAll(".*at least (\\d)×.*", "$1"));
      assertThat(neighbours.decode(UNSEEN))
          .isEqualTo(UNSEEN.stream().map(one -> counts.decode(one, seen)).toList());
    }
  }

  @Test
  void theSettingsAreTheFirstWithTheFewestErrorsOnTheValidationText() {
    Map<String, Long> wrong = new TreeMap<>();
    List<String> names = new ArrayList<>();
    Romanizer romanizer = new Romanizer(RULES, Baselines.seed(SEED, 0));
    for (boolean rightFirst : new boolean[] {true, false}) {
      StringCounts counts = new StringCounts(rightFirst);
      for (int i = 0; i < 2; i++) {
        Romanizer other = new Romanizer(RULES, Baselines.seed(SEED, i));
        TEXT.train().forEach(sentence -> counts.add(other.romanize(sentence)));
      }
      for (int seen = 1; seen <= 4; seen++) {
        String name =
            "up to 5 neighbours on each side (%s first, seen at least %d×)"
                .formatted(rightFirst ? "right" : "left", seen);
        long errors = 0;
        for (String sentence : TEXT.validation()) {
          AlignedText right = romanizer.romanize(sentence);
          for (int t = 0; t < right.size(); t++) {
            String said = counts.outcome(right.latin(), t, seen);
            errors += said.equals(right.natives().get(t)) ? 0 : 1;
          }
        }
        names.add(name);
        wrong.put(name, errors);
      }
    }
    long fewest = wrong.values().stream().min(Long::compare).orElseThrow();
    String best =
        names.stream().filter(name -> wrong.get(name) == fewest).findFirst().orElseThrow();
    assertThat(Baselines.learned(RULES, TEXT, 2, SEED).decoders().get(1).name()).isEqualTo(best);
  }

  @Test
  void theMostFrequentOutcomeIsThatOfAllRomanizationsTogether() {
    StringCounts counts = new StringCounts(true);
    for (int i = 0; i < 4; i++) {
      Romanizer romanizer = new Romanizer(RULES, Baselines.seed(SEED, i));
      TEXT.train().forEach(sentence -> counts.add(romanizer.romanize(sentence)));
    }
    List<String> letters = List.of("a", "t", "s", "c", "@", "y", "e", "v", "T");
    Decoder mostFrequent = Baselines.learned(RULES, TEXT, 4, SEED).decoders().get(0);
    assertThat(mostFrequent.decode(letters))
        .isEqualTo(
            letters.stream()
                .map(one -> counts.counts.get("0 " + one))
                .map(outcomes -> outcomes.entrySet().stream().max(Map.Entry.comparingByValue()))
                .map(best -> NATIVES.symbol(best.orElseThrow().getKey()))
                .map(symbol -> symbol.equals(Alphabet.PLACEHOLDER) ? "" : symbol)
                .toList());
  }

  @Test
  void everyRomanizationIsAnotherOneAndNoneThatOfTheSentencesToJudgeOn() {
    assertThat(
            List.of(
                SEED,
                Baselines.seed(SEED, 0),
                Baselines.seed(SEED, 1),
                Baselines.seed(SEED, 2),
                Baselines.seed(SEED, 3)))
        .doesNotHaveDuplicates();
    assertThat(Baselines.unlearned(RULES).romanizations()).isZero();
    assertThatThrownBy(() -> Baselines.learned(RULES, TEXT, 0, SEED))
        .isInstanceOf(InputException.class)
        .hasMessage("romanizations must be positive: 0");
  }
}
