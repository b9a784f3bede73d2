package translit.network.decoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import translit.language.Alphabet;
import translit.language.Language;
import translit.language.RomanizationRules;
import translit.language.Romanizer;
import translit.network.WordReadings.Reading;
import translit.text.Transition;
import translit.text.Transitions;

class ReadingsTest {
  private static final int WORDS = 60;
  private static final WordChoice CHOICE = new WordChoice(0);

  /** A language's rules with a network that says anything. */
  private static final class Case {
    final Random random = new Random(4);
    final Transitions rules;
    final Alphabet latin;
    final Alphabet natives;
    final List<String> words;
    final SpellingTrie trie;
    final List<String> endings;
    float[] probabilities;
    Line line;

    Case(String code) {
      Language language = Language.load(code);
      RomanizationRules of = language.rules();
      rules = Transitions.of(of);
      latin = Alphabet.latin(of);
      natives = Alphabet.ofNative(of);
      endings = of.writing().endings();
      trie = new SpellingTrie(rules, latin, natives);
      Romanizer romanizer = new Romanizer(of, 3);
      words =
          language.sample().stream()
              .flatMap(one -> List.of(romanizer.romanize(one).latinText().split("\\s+")).stream())
              .filter(one -> one.matches("[A-Za-z]{1,5}"))
              .distinct()
              .limit(WORDS)
              .toList();
      assertThat(words).hasSize(WORDS);
    }

    Word read(String text) {
      int[] characters = text.codePoints().toArray();
      short[] indices = new short[characters.length];
      for (int i = 0; i < indices.length; i++) {
        indices[i] = (short) latin.indexOfCharacter(characters[i]);
      }
      probabilities = new float[characters.length * natives.size()];
      for (int i = 0; i < characters.length; i++) {
        float sum = 0;
        for (int k = 0; k < natives.size(); k++) {
          float drawn = (float) Math.pow(random.nextFloat(), 8);
          probabilities[i * natives.size() + k] = drawn;
          sum += drawn;
        }
        for (int k = 0; k < natives.size(); k++) {
          probabilities[i * natives.size() + k] /= sum;
        }
      }
      RuleDecoder decoder = new RuleDecoder(rules, List.of(), latin, natives, 0);
      line = decoder.line(characters, indices, probabilities);
      return new Words(trie, Set.copyOf(endings), CHOICE)
          .of(line, new boolean[line.length()])
          .get(0);
    }

    /** All native readings by trying everything: each way once. */
    Map<String, Double> all(String word) {
      Map<List<String>, Double> ways = new HashMap<>();
      extend(word, 0, new ArrayList<>(), 0, ways);
      double sum = ways.values().stream().mapToDouble(p -> p).sum();
      Map<String, Double> texts = new HashMap<>();
      ways.forEach(
          (way, p) ->
              texts.merge(String.join("", way).replaceAll("\\d+", ""), p / sum, Double::sum));
      return texts;
    }

    private void extend(
        String word, int at, List<Transition> way, double log, Map<List<String>, Double> ways) {
      if (at == word.length()) {
        if (isPossible(way)) {
          // with the lengths, since one text can be typed in several ways
          ways.put(
              way.stream().map(one -> one.symbol() + one.latin().size()).toList(), Math.exp(log));
        }
        return;
      }
      for (Transition one : rules.all()) {
        if (word.startsWith(String.join("", one.latin()), at)
            && natives.index(one.symbol()) > Alphabet.OTHER_INDEX) {
          double more = log(at, natives.index(one.symbol()));
          for (int i = 1; i < one.latin().size(); i++) {
            more += log(at + i, Alphabet.PLACEHOLDER_INDEX);
          }
          way.add(one);
          extend(word, at + one.latin().size(), way, log + more, ways);
          way.remove(way.size() - 1);
        }
      }
    }

    private double log(int at, int symbol) {
      return (float) Math.log(Math.max(1e-7f, probabilities[at * natives.size() + symbol]));
    }

    private boolean isPossible(List<Transition> way) {
      for (int i = 0; i < way.size(); i++) {
        String before = i == 0 ? "" : way.get(i - 1).symbol();
        Transition one = way.get(i);
        if (!rules.canFollow(before, one.symbol())
            || !one.isUnconditional()
                && !one.isWritten(
                    one.casesAfter(text(way.subList(0, i)))
                        & one.casesBefore(text(way.subList(i + 1, way.size())) + " "))) {
          return false;
        }
      }
      return true;
    }

    private static String text(List<Transition> way) {
      return String.join("", way.stream().map(Transition::symbol).toList());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"hy-AM", "el", "uk"})
  void theReadingsAreThoseThatTryingEverythingFinds(String code) {
    Case one = new Case(code);
    Readings readings = new Readings(one.trie, CHOICE);
    Set<Integer> sizes = new HashSet<>();
    for (String text : one.words) {
      Word word = one.read(text);
      Map<String, Double> expected = one.all(text);
      Map<String, Double> found = readings.ofNative(one.line, word);
      sizes.add(expected.size());
      for (Map.Entry<String, Double> reading : expected.entrySet()) {
        assertThat(found.getOrDefault(reading.getKey(), 0.0))
            .as(text + " " + reading.getKey())
            .isCloseTo(reading.getValue(), within(1.1e-6));
      }
      assertThat(expected.keySet()).containsAll(found.keySet());
    }
    assertThat(sizes).hasSizeGreaterThan(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hy-AM", "el", "uk"})
  void allReadingsOfAWordHaveTheSumOneAndTheBestComesFirst(String code) {
    Case one = new Case(code);
    Readings readings = new Readings(one.trie, CHOICE);
    for (String text : one.words) {
      Word word = one.read(text);
      List<Reading> all = readings.of(one.line, word, Integer.MAX_VALUE);
      assertThat(all.stream().mapToDouble(Reading::probability).sum())
          .as(text)
          .isCloseTo(1, within(1.1e-6));
      assertThat(all)
          .isSortedAccordingTo((a, b) -> Double.compare(b.probability(), a.probability()));
      assertThat(all).extracting(Reading::text).doesNotHaveDuplicates();
      assertThat(readings.of(one.line, word, 2)).isEqualTo(all.subList(0, Math.min(2, all.size())));
    }
  }
}
