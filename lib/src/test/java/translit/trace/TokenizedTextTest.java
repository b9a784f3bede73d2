package translit.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import translit.common.Sha256;
import translit.language.AlignedText;
import translit.language.Alphabet;
import translit.language.Romanizer;

class TokenizedTextTest {
  /** More symbols than a byte has values, sentences longer than a piece, more than a window. */
  @Test
  void everyCharacterOfEverySentenceIsThereOnce() {
    List<String> symbols = new ArrayList<>(List.of("␀", "_", "#"));
    IntStream.range(0, 400).forEach(i -> symbols.add(Character.toString(0x4E00 + i)));
    Alphabet alphabet = Alphabet.of(symbols);
    Random random = new Random(4);
    List<AlignedText> sentences = new ArrayList<>();
    List<Token> expected = new ArrayList<>();
    for (int s = 0; s < 1500; s++) {
      int length = s % 700 == 3 ? 5000 : random.nextInt(20);
      List<String> latin = new ArrayList<>();
      List<String> natives = new ArrayList<>();
      for (int i = 0; i < length; i++) {
        Token token = new Token(3 + random.nextInt(400), 3 + random.nextInt(400), 0, 0, s, i);
        latin.add(alphabet.symbol(token.latin()));
        natives.add(alphabet.symbol(token.outcome()));
        expected.add(token);
      }
      sentences.add(new AlignedText(latin, natives));
    }
    TokenizedText text = TokenizedText.of(sentences, alphabet, alphabet, 1);
    List<Token> tokens = new ArrayList<>();
    text.forEach(
        t -> tokens.add(new Token(t.latin(), t.outcome(), 0, 0, t.sentence(), t.position())));
    tokens.sort(Comparator.comparingInt(Token::sentence).thenComparingInt(Token::position));
    assertThat(tokens).isEqualTo(expected);
    assertThat(text.characters()).isEqualTo(expected.size());
    assertThat(text.sentences()).isEqualTo(1500);
  }

  @Test
  void equalWordsHaveOneIndexWhereverTheyStand() {
    Alphabet alphabet = Alphabet.of(List.of("␀", "_", "#", " ", "a", "b"));
    List<String> sentences = List.of("ab ba", "ba", "b ab", "a" + " ba".repeat(1000));
    Map<String, Set<Integer>> indices = new HashMap<>();
    TokenizedText text = TokenizedText.of(aligned(sentences), alphabet, alphabet, 1);
    text.forEach(
        token ->
            indices
                .computeIfAbsent(
                    wordAt(sentences.get(token.sentence()), token.position()),
                    word -> new HashSet<>())
                .add(token.word()));
    assertThat(indices).containsOnlyKeys("ab", "ba", "b", "a", " ");
    assertThat(indices.values()).allMatch(of -> of.size() == 1).doesNotHaveDuplicates();
    assertThat(indices.values().stream().flatMap(Set::stream))
        .containsExactlyInAnyOrder(0, 1, 2, 3, 4);
  }

  @Test
  void theHashIsThatOfBothSidesSentenceBySentence() {
    Alphabet alphabet = Alphabet.of(List.of("␀", "_", "#", " ", "a", "b"));
    Alphabet larger = Alphabet.of(List.of("␀", "_", "#", " ", "a", "b", "c"));
    AlignedText one = new AlignedText(List.of("a", "b", "x"), List.of("b", "_", "#"));
    AlignedText other = new AlignedText(List.of("b"), List.of("b"));
    String hash = TokenizedText.of(List.of(one, other), alphabet, alphabet, 1).hash();
    assertThat(hash)
        .isEqualTo(Sha256.of("a\0b\0x\0\0" + "b\0_\0#\0\0" + "b\0\0" + "b\0\0"))
        .isEqualTo(TokenizedText.of(List.of(one, other), larger, larger, 2).hash());
    List<List<AlignedText>> others =
        List.of(
            List.of(other, one),
            List.of(one),
            List.of(one, other, other),
            List.of(one, new AlignedText(List.of("b"), List.of("a"))),
            List.of(new AlignedText(List.of("a", "b", "y"), List.of("b", "_", "#")), other));
    assertThat(others)
        .extracting(texts -> TokenizedText.of(texts, alphabet, alphabet, 1).hash())
        .doesNotHaveDuplicates()
        .doesNotContain(hash);
  }

  /** Counted in Latin characters; blanks and other marks are words as well. */
  @Test
  void aCharacterHasAPlaceInItsWord() {
    Alphabet alphabet = Alphabet.of(List.of("␀", "_", "#", " ", "a", "b", "."));
    List<String> sentences = List.of("ab bab...a", "a  ba", "b", "", "." + " bab".repeat(1000));
    List<List<Integer>> places = new ArrayList<>();
    sentences.forEach(
        sentence -> places.add(new ArrayList<>(Collections.nCopies(sentence.length(), -1))));
    TokenizedText.of(aligned(sentences), alphabet, alphabet, 1)
        .forEach(token -> places.get(token.sentence()).set(token.position(), token.place()));
    assertThat(places.get(0)).containsExactly(0, 1, 0, 0, 1, 2, 0, 1, 2, 0);
    assertThat(places.get(1)).containsExactly(0, 0, 1, 0, 1);
    assertThat(places.get(2)).containsExactly(0);
    List<Integer> longOne = places.get(4);
    int late = 0; // a piece ends after 2,048 characters, wherever that is in a word
    for (int i = 1; i < longOne.size(); i++) {
      int expected = Math.max(0, (i - 1) % 4 - 1);
      assertThat(longOne.get(i)).isLessThanOrEqualTo(expected);
      late += longOne.get(i) == expected ? 0 : 1;
    }
    assertThat(late).isLessThan(3);
  }

  @Test
  void wordsThatBeginWithTheSameFourLettersHaveOneStemInEveryText() {
    String combining = "a\u0301";
    List<String> symbols = new ArrayList<>(List.of("␀", "_", "#", " ", "\u0301"));
    "abcdeABC".chars().forEach(c -> symbols.add(Character.toString(c)));
    Alphabet alphabet = Alphabet.of(symbols);
    String sentence =
        "abcd abcde ABCda abce abc ab " + combining + "bcd " + combining + "bcda abcda";
    Map<String, Long> stems = stems(sentence, alphabet);
    assertThat(stems.get("abcd"))
        .isEqualTo(stems.get("abcde"))
        .isEqualTo(stems.get("ABCda"))
        .isEqualTo(stems.get("abcda"));
    assertThat(stems.get(combining + "bcd")).isEqualTo(stems.get(combining + "bcda"));
    assertThat(
            List.of("abcd", "abce", "abc", "ab", combining + "bcd", " ").stream().map(stems::get))
        .doesNotHaveDuplicates()
        .doesNotContainNull();
    assertThat(stems("ab abce", alphabet).get("abce")).isEqualTo(stems.get("abce"));
  }

  private static Map<String, Long> stems(String sentence, Alphabet alphabet) {
    List<String> characters = sentence.codePoints().mapToObj(Character::toString).toList();
    TokenizedText text =
        TokenizedText.of(List.of(new AlignedText(characters, characters)), alphabet, alphabet, 1);
    Map<String, Long> stems = new HashMap<>();
    text.forEach(token -> stems.put(wordAt(sentence, token.position()), text.stem(token.word())));
    return stems;
  }

  private static List<AlignedText> aligned(List<String> sentences) {
    return sentences.stream()
        .map(Romanizer::characters)
        .map(characters -> new AlignedText(characters, characters))
        .toList();
  }

  private static String wordAt(String sentence, int position) {
    if (sentence.charAt(position) == ' ') {
      return " ";
    }
    int end = sentence.indexOf(' ', position);
    return sentence.substring(
        sentence.lastIndexOf(' ', position) + 1, end < 0 ? sentence.length() : end);
  }
}
