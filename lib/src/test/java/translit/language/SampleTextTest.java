package translit.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the project promises of the sample text, counted; README.md beside it has the figures. */
class SampleTextTest {
  private static final Language ARMENIAN = Language.load("hy-AM");
  private static final List<String> LINES = lines("sample.txt");
  private static final Set<String> LATIN = Set.copyOf(lines("sample-latin-tokens.txt"));
  private static final List<Sentence> SENTENCES =
      IntStream.range(0, LINES.size())
          .mapToObj(i -> new Sentence(i + 1, LINES.get(i)))
          .filter(line -> !line.text.isBlank() && !line.text.startsWith("#"))
          .toList();

  private static final String LETTERS = "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև";
  private static final String RARE = "ֆօժջճձփծ";

  /** Emphasis, exclamation and question stand above a vowel, inside the word. */
  private static final Pattern MARKS = Pattern.compile("[՛՜՞]");

  private static final Pattern NO_ARMENIAN = Pattern.compile("[^Ա-Ֆա-և]+");
  private static final Pattern SPACES_AND_STOPS = Pattern.compile("[\\s,՝։«»()]+");
  private static final Pattern ADDRESS =
      Pattern.compile("(https?://|www\\.)[a-z0-9./]+|[a-z]+@[a-z.]+");
  private static final Pattern ARMENIAN_ENDING = Pattern.compile("-[ա-և]+$");
  private static final Pattern A_LATIN_LETTER = Pattern.compile("\\p{IsLatin}");
  private static final Pattern FOREIGN_LETTER = Pattern.compile("[[\\p{L}\\p{M}]&&[^Ա-Ֆա-և]]");
  private static final Pattern FULL_STOP = Pattern.compile("[\\p{L}\\d%»՞՜]։");

  /** A line of the file, or a token of it, counted from 1 as editors do. */
  private record Sentence(int line, String text) {
    List<String> words() {
      String bare = MARKS.matcher(text).replaceAll("").toLowerCase(ARMENIAN.locale());
      return Arrays.stream(NO_ARMENIAN.split(bare)).filter(word -> !word.isEmpty()).toList();
    }

    int letters() {
      return words().stream().mapToInt(String::length).sum();
    }

    Stream<Sentence> tokens() {
      String bare = MARKS.matcher(text).replaceAll("");
      return SPACES_AND_STOPS.splitAsStream(bare).map(token -> new Sentence(line, token));
    }
  }

  @Test
  void itHas1500SentencesOf100000LettersOn25Topics() {
    assertThat(SENTENCES).hasSizeGreaterThanOrEqualTo(1500);
    assertThat(SENTENCES.stream().mapToInt(Sentence::letters).sum())
        .as("letters")
        .isGreaterThanOrEqualTo(100_000);
    assertThat(LINES.stream().filter(line -> line.startsWith("# ")).distinct())
        .as("headings")
        .hasSizeGreaterThanOrEqualTo(25);
  }

  @Test
  void theLanguageLoadsTheSameSentences() {
    assertThat(ARMENIAN.sample()).isEqualTo(SENTENCES.stream().map(Sentence::text).toList());
  }

  @Test
  void everyLetterOccurs200TimesAndTheRareOnes120() {
    Map<String, Integer> counts = new TreeMap<>();
    LETTERS.chars().forEach(letter -> counts.put(Character.toString(letter), 0));
    for (Sentence sentence : SENTENCES) {
      String text = String.join("", sentence.words());
      text.chars().forEach(letter -> counts.merge(Character.toString(letter), 1, Integer::sum));
    }
    assertThat(counts.keySet()).hasSize(LETTERS.length());
    assertThat(counts)
        .allSatisfy(
            (letter, count) ->
                assertThat(count)
                    .as(letter)
                    .isGreaterThanOrEqualTo(RARE.contains(letter) ? 120 : 200));
  }

  @Test
  void latinTokensStandIn120Sentences() {
    assertThat(SENTENCES.stream().filter(s -> A_LATIN_LETTER.matcher(s.text).find()))
        .hasSizeGreaterThanOrEqualTo(120);
  }

  @Test
  void aLatinTokenIsListedOrAnAddressAndMayHaveAnArmenianEnding() {
    assertThat(tokens(token -> A_LATIN_LETTER.matcher(token).find()))
        .filteredOn(place -> !LATIN.contains(ARMENIAN_ENDING.matcher(place.text).replaceFirst("")))
        .filteredOn(place -> !ADDRESS.matcher(place.text).matches())
        .as("Latin tokens that sample-latin-tokens.txt does not list")
        .isEmpty();
  }

  @Test
  void everyOtherLetterIsArmenian() {
    assertThat(tokens(token -> !A_LATIN_LETTER.matcher(token).find()))
        .filteredOn(place -> FOREIGN_LETTER.matcher(place.text).find())
        .isEmpty();
  }

  @Test
  void itIsInNormalFormCAndInReformedOrthography() {
    assertThat(SENTENCES)
        .allSatisfy(
            sentence ->
                assertThat(sentence.text)
                    .as("line %d", sentence.line)
                    .isEqualTo(Normalizer.normalize(sentence.text, Normalizer.Form.NFC))
                    .isEqualTo(sentence.text.strip())
                    .doesNotContain("  ")
                    .doesNotContainPattern("[եԵ]ւ|[Ա-Ֆա-և»][.:;]|[.:;](\\s|$)|[?!\"']"));
  }

  @Test
  void everySentenceEndsWithTheArmenianFullStop() {
    assertThat(SENTENCES)
        .filteredOn(s -> !FULL_STOP.matcher(s.text.substring(s.text.length() - 2)).matches())
        .isEmpty();
  }

  @Test
  void noSentenceStandsTwice() {
    Map<String, Integer> seen = new HashMap<>();
    List<String> twice = new ArrayList<>();
    for (Sentence sentence : SENTENCES) {
      Integer before = seen.putIfAbsent(String.join(" ", sentence.words()), sentence.line);
      if (before != null) {
        twice.add(sentence + " stands in line " + before);
      }
    }
    assertThat(twice).isEmpty();
  }

  @Test
  void noFiveWordsFollowOneAnotherMoreThanThreeTimes() {
    Map<List<String>, List<Integer>> places = new HashMap<>();
    for (Sentence sentence : SENTENCES) {
      List<String> words = sentence.words();
      for (int i = 0; i + 5 <= words.size(); i++) {
        places
            .computeIfAbsent(words.subList(i, i + 5), key -> new ArrayList<>())
            .add(sentence.line);
      }
    }
    places.values().removeIf(lines -> lines.size() <= 3);
    assertThat(places).as("five words and their lines").isEmpty();
  }

  @Test
  void atMostFourSentencesInARowBeginWithTheSameWord() {
    int inARow = 0;
    String previous = "";
    for (Sentence sentence : SENTENCES) {
      String first = sentence.words().get(0);
      inARow = first.equals(previous) ? inARow + 1 : 1;
      assertThat(inARow).as("%s", sentence).isLessThanOrEqualTo(4);
      previous = first;
    }
  }

  @Test
  void theMedianSentenceHas60To100Letters() {
    int[] lengths = SENTENCES.stream().mapToInt(Sentence::letters).sorted().toArray();
    assertThat(lengths[lengths.length / 2]).isBetween(60, 100);
  }

  private static List<Sentence> tokens(Predicate<String> wanted) {
    return SENTENCES.stream()
        .flatMap(Sentence::tokens)
        .filter(token -> wanted.test(token.text))
        .toList();
  }

  private static List<String> lines(String file) {
    Path path = ARMENIAN.folder().resolve(file);
    try {
      return Files.readAllLines(path);
    } catch (IOException e) {
      throw new UncheckedIOException(path + ": cannot be read", e);
    }
  }
}
