package translit.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import translit.corpus.MixedText.Token;
import translit.corpus.foreign.ForeignTokens;
import translit.language.Language;
import translit.language.Romanizer;

class ForeignMixerTest {
  private static final String SENTENCE = "Նա ասաց, որ կգա վաղը (առավոտյան)։";
  private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");
  private final ForeignMixer mixer = new ForeignMixer(ForeignHalf.MEASURING, 1);

  /** 2,000 sentences that differ in one word. */
  private static List<MixedText> many(ForeignHalf half) {
    ForeignMixer mixer = new ForeignMixer(half, 1);
    return IntStream.range(0, 2000).mapToObj(i -> mixer.mix(sentence(i))).toList();
  }

  private static String sentence(int i) {
    String word =
        Integer.toString(i, 5)
            .chars()
            .mapToObj(digit -> "աբգդե".substring(digit - '0', digit - '0' + 1))
            .collect(Collectors.joining());
    return SENTENCE.replace("վաղը", word);
  }

  @Test
  void aSentenceIsMixedAlikeWhereverItStands() {
    MixedText first = mixer.mix(SENTENCE);
    mixer.mix("Ուրիշ բան։");
    assertThat(mixer.mix(SENTENCE)).isEqualTo(first);
    assertThat(new ForeignMixer(ForeignHalf.MEASURING, 1).mix(SENTENCE)).isEqualTo(first);
    assertThat(new ForeignMixer(ForeignHalf.MEASURING, 2).mix(SENTENCE)).isNotEqualTo(first);
    assertThat(new ForeignMixer(ForeignHalf.TRAINING, 1).mix(SENTENCE)).isNotEqualTo(first);
  }

  @Test
  void whatIsTakenOutAgainLeavesTheSentence() {
    List<MixedText> many = many(ForeignHalf.MEASURING);
    for (int i = 0; i < many.size(); i++) {
      MixedText mixed = many.get(i);
      StringBuilder left = new StringBuilder(mixed.text());
      for (int t = mixed.foreign().size() - 1; t >= 0; t--) {
        left.delete(mixed.foreign().get(t).start(), mixed.foreign().get(t).end());
      }
      // Left of "(10 km)" is "(10 )".
      String letters = left.toString().replaceAll("[\\s\"0-9.,]", "").replace("()", "");
      assertThat(letters).isEqualTo(sentence(i).replaceAll("[\\s,]", ""));
    }
  }

  @Test
  void tokensStandAtTheBordersOfWords() {
    for (MixedText mixed : many(ForeignHalf.MEASURING)) {
      assertThat(mixed.foreign()).isNotEmpty();
      for (Token token : mixed.foreign()) {
        assertThat(mixed.of(token)).containsPattern(LATIN).doesNotContain(" ");
        String before = mixed.text().substring(0, token.start());
        assertThat(before).matches("(.*\\s)?[(\"]?");
        assertThat(mixed.text().substring(token.end())).matches("[)\"]?[\\p{P}]*(\\s.*)?");
      }
    }
  }

  @Test
  void everyKindComesAndLooksLikeItself() {
    Map<ForeignKind, String> looks = new EnumMap<>(ForeignKind.class);
    looks.put(ForeignKind.WORD, "[a-z]{2,}");
    looks.put(ForeignKind.TITLE, "[A-Z][a-z]+");
    looks.put(ForeignKind.PHRASE, "[A-Za-z]+");
    looks.put(ForeignKind.NAME, "[\\p{IsLatin}]+");
    looks.put(ForeignKind.ACRONYM, "[A-Za-z0-9]+");
    looks.put(ForeignKind.ADDRESS, "(https?://)?[\\w.-]+\\.[a-z.]+(:8080)?([/?#]\\S*)?");
    looks.put(ForeignKind.EMAIL, "[\\w.]+@[\\w-]+\\.[a-z.]+");
    looks.put(ForeignKind.HANDLE, "@\\w*[_0-9]\\w*");
    looks.put(ForeignKind.PLAIN_HANDLE, "@[A-Za-z]+");
    looks.put(ForeignKind.TAG, "#\\w+");
    looks.put(ForeignKind.FILE, "([a-z]+/)?[\\w-]+\\.[\\w.]+");
    looks.put(ForeignKind.UNIT, "[0-9.,]*[A-Za-z°/]+");
    looks.put(ForeignKind.CODE, "\\w+|v[0-9.]+");
    Map<ForeignKind, Integer> seen = new HashMap<>();
    for (MixedText mixed : many(ForeignHalf.MEASURING)) {
      for (Token token : mixed.foreign()) {
        seen.merge(token.kind(), 1, Integer::sum);
        assertThat(mixed.of(token)).as("%s", token.kind()).matches(looks.get(token.kind()));
      }
    }
    assertThat(seen).containsOnlyKeys(ForeignKind.values());
    assertThat(Arrays.stream(ForeignKind.values()).mapToInt(ForeignKind::weight).sum())
        .isEqualTo(100);
    assertThat(Arrays.stream(ForeignKind.values()).mapToInt(ForeignKind::trainingWeight).sum())
        .isEqualTo(100);
  }

  @Test
  void forTrainingNamesComeOftenerAndAddressesMoreSeldomThanWhereMeasured() {
    SplittableRandom random = new SplittableRandom(7);
    ForeignTokens measuring = ForeignTokens.of(ForeignHalf.MEASURING);
    ForeignTokens training = ForeignTokens.forTraining(List.of());
    int draws = 20_000;
    for (ForeignKind kind : ForeignKind.values()) {
      assertThat(percentOf(kind, measuring, draws, random))
          .as("%s, measuring", kind)
          .isCloseTo(kind.weight(), within(1.5));
      assertThat(percentOf(kind, training, draws, random))
          .as("%s, training", kind)
          .isCloseTo(kind.trainingWeight(), within(1.5));
    }
    assertThat(ForeignKind.NAME.trainingWeight()).isGreaterThan(ForeignKind.NAME.weight());
    assertThat(ForeignKind.ADDRESS.trainingWeight()).isLessThan(ForeignKind.ADDRESS.weight());
  }

  private static double percentOf(
      ForeignKind kind, ForeignTokens tokens, int draws, SplittableRandom random) {
    return IntStream.range(0, draws).filter(i -> tokens.kind(random) == kind).count()
        * 100.0
        / draws;
  }

  @Test
  void noWordOrNameIsPutInFromBothHalves() {
    Set<ForeignKind> drawn =
        Set.of(ForeignKind.WORD, ForeignKind.TITLE, ForeignKind.NAME, ForeignKind.ACRONYM);
    Map<ForeignHalf, Set<String>> tokens = new EnumMap<>(ForeignHalf.class);
    for (ForeignHalf half : ForeignHalf.values()) {
      tokens.put(half, new HashSet<>());
      for (MixedText mixed : many(half)) {
        for (Token token : mixed.foreign()) {
          if (drawn.contains(token.kind())) {
            tokens.get(half).add(mixed.of(token).toLowerCase(Locale.ROOT));
          }
        }
      }
    }
    assertThat(tokens.get(ForeignHalf.MEASURING)).hasSizeGreaterThan(500);
    assertThat(tokens.get(ForeignHalf.MEASURING))
        .doesNotContainAnyElementsOf(tokens.get(ForeignHalf.TRAINING));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hy-AM", "el", "uk"})
  void romanizingLeavesWhatWasPutIn(String code) {
    Language language = Language.load(code);
    Romanizer romanizer = new Romanizer(language.rules(), 3);
    for (String sentence : language.sample()) {
      MixedText mixed = mixer.mix(sentence);
      String latin = romanizer.romanize(mixed.text()).latinText();
      assertThat(romanizer.romanize(mixed.text()).nativeText()).isEqualTo(mixed.text());
      assertThat(latin).contains(mixed.foreign().stream().map(mixed::of).toList());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "…", "։", "այո"})
  void aLineWithoutWordsGetsSomethingToo(String line) {
    MixedText mixed = mixer.mix(line);
    assertThat(mixed.foreign()).isNotEmpty();
    assertThat(mixed.text()).contains(line.strip());
  }

  @Test
  void forTrainingNativeEndingsAreGluedToForeignStems() {
    ForeignMixer training = ForeignMixer.forTraining(List.of("ում", "ով"), List.of(), 1);
    List<String> mixed =
        IntStream.range(0, 500)
            .mapToObj(seed -> training.withSeed(seed).mix("Նա եկավ").text())
            .toList();
    assertThat(mixed)
        .anyMatch(text -> text.matches(".*[A-Za-z]ում( .*)?"))
        .anyMatch(text -> text.matches(".*[A-Za-z]-ով( .*)?"))
        .noneMatch(text -> text.matches(".*@\\S+(ում|ով).*"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"words", "names", "acronyms"})
  void forTrainingListsAreLongerAndNothingOfThemIsMeasuredOn(String list) throws IOException {
    Path lists = Path.of("../data/foreign");
    List<String> usual = Files.readAllLines(lists.resolve(list + ".txt"));
    List<String> more = Files.readAllLines(lists.resolve("more-" + list + ".txt"));
    assertThat(more)
        .hasSizeGreaterThan(usual.size() * 4 / 5)
        .doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(usual)
        .allMatch(ForeignHalf.TRAINING::has);
  }
}
