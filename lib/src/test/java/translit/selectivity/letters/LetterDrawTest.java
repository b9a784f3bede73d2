package translit.selectivity.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LetterDrawTest {
  /** A token of a word of a stem, with a hash that no other one has. */
  private record Drawn(long stem, int word, int place, long hash) {}

  /** Stems of 1 to 6 words of 1 to 3 places of 1 to 12 tokens, in random order. */
  private static List<Drawn> tokens(int stems, long seed) {
    Random random = new Random(seed);
    List<Drawn> tokens = new ArrayList<>();
    int word = 0;
    for (int s = 0; s < stems; s++) {
      long stem = random.nextLong();
      int words = 1 + random.nextInt(6);
      for (int w = 0; w < words; w++, word++) {
        int places = 1 + random.nextInt(3);
        for (int place = 0; place < places; place++) {
          int copies = 1 + random.nextInt(12);
          for (int i = 0; i < copies; i++) {
            tokens.add(new Drawn(stem, word, place, random.nextLong()));
          }
        }
      }
    }
    Collections.shuffle(tokens, random);
    return tokens;
  }

  /** Five of each word and place, then stem by stem as long as there is room. */
  private static Set<Drawn> slowly(List<Drawn> tokens, int most) {
    Map<Long, List<Drawn>> byStem = new TreeMap<>();
    tokens.stream()
        .collect(Collectors.groupingBy(one -> List.of(one.word, one.place)))
        .values()
        .forEach(
            copies ->
                copies.stream()
                    .sorted((a, b) -> Long.compare(a.hash, b.hash))
                    .limit(5)
                    .forEach(
                        one ->
                            byStem.computeIfAbsent(one.stem, key -> new ArrayList<>()).add(one)));
    Set<Drawn> taken = new HashSet<>();
    for (List<Drawn> stem : byStem.values()) {
      if (!taken.isEmpty() && taken.size() + stem.size() > most) {
        break;
      }
      taken.addAll(stem);
    }
    return taken;
  }

  private static LetterDraw draw(List<Drawn> tokens, int most) {
    LetterDraw draw = new LetterDraw(most);
    tokens.forEach(one -> draw.add(one.stem, one.word, one.place, one.hash));
    return draw;
  }

  private static void check(LetterDraw draw, List<Drawn> tokens, int most) {
    Set<Drawn> expected = slowly(tokens, most);
    assertThat(draw.size()).isEqualTo(expected.size());
    assertThat(tokens)
        .allSatisfy(
            one ->
                assertThat(draw.takes(one.stem, one.word, one.place, one.hash))
                    .isEqualTo(expected.contains(one)));
    for (Drawn one : expected) {
      assertThat(draw.tokens(one.stem))
          .isEqualTo(tokens.stream().filter(other -> other.stem == one.stem).count());
    }
  }

  @Test
  void fiveOfAWordAtAPlaceAreTakenAndWholeStemsUntilThereAreEnough() {
    List<Drawn> tokens = tokens(80, 1);
    assertThat(slowly(tokens, 10_000)).hasSizeBetween(1000, tokens.size() - 200);
    for (int most : new int[] {10_000, slowly(tokens, 10_000).size(), 900, 100, 40, 2}) {
      check(draw(tokens, most), tokens, most);
    }
  }

  @Test
  void theOrderOfTheTokensIsNoMatter() {
    List<Drawn> tokens = tokens(60, 2);
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(tokens, new Random(seed));
      check(draw(tokens, 300), tokens, 300);
    }
  }

  @Test
  void drawsOfPartsAddUpToThatOfTheWhole() {
    List<Drawn> tokens = tokens(60, 3);
    Random random = new Random(1);
    for (int most : new int[] {10_000, 300, 30}) {
      List<List<Drawn>> parts = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
      tokens.forEach(one -> parts.get(random.nextInt(5) / 2).add(one)); // the last one is small
      for (int first = 0; first < 3; first++) {
        LetterDraw sum = new LetterDraw(most);
        for (int i = 0; i < 3; i++) {
          sum.add(draw(parts.get((first + i) % 3), most));
        }
        check(sum, tokens, most);
      }
    }
  }

  @Test
  void aStemThatOnePartHasDroppedDoesNotComeBackWithAnother() {
    for (boolean first : new boolean[] {true, false}) {
      LetterDraw large = new LetterDraw(6);
      for (int place = 0; place < 4; place++) {
        large.add(1, 1, place, place);
        large.add(2, 2, place, place);
      }
      LetterDraw small = new LetterDraw(6);
      small.add(2, 2, 9, 9);
      LetterDraw sum = first ? large : small;
      sum.add(first ? small : large);
      sum.add(2, 2, 8, 8);
      assertThat(sum.size()).isEqualTo(4);
      assertThat(sum.takes(1, 1, 3, 3)).isTrue();
      assertThat(sum.takes(2, 2, 9, 9) || sum.takes(2, 2, 8, 8)).isFalse();
    }
  }

  /** However large it is: there would be no sample without it. */
  @Test
  void theStemWithTheLeastHashIsAlwaysThere() {
    LetterDraw draw = new LetterDraw(2);
    for (int place = 0; place < 7; place++) {
      draw.add(5, 1, place, place);
    }
    assertThat(draw.size()).isEqualTo(7);
    draw.add(6, 2, 0, 0);
    assertThat(draw.takes(6, 2, 0, 0)).isFalse();
    assertThat(draw.takes(5, 1, 6, 6)).isTrue();
    draw.add(4, 3, 0, 0);
    assertThat(draw.takes(4, 3, 0, 0)).isTrue();
    assertThat(draw.takes(5, 1, 6, 6)).isFalse();
    assertThat(draw.size()).isEqualTo(1);
  }
}
