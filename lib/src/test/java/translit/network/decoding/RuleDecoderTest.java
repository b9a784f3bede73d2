package translit.network.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import translit.language.AlignedText;
import translit.language.Alphabet;
import translit.language.Language;
import translit.language.RomanizationRules;
import translit.language.Romanizer;
import translit.text.Transitions;

class RuleDecoderTest {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}'’ʼ]+");
  private static final List<String> PIECES =
      List.of(
          " ",
          " ",
          " ",
          "\t",
          "-",
          ".",
          ",",
          "@",
          "/",
          ":",
          "'",
          "’",
          "ʼ",
          "\"",
          "«",
          "»",
          "(",
          ")",
          "1",
          "4",
          "_",
          "#",
          "␀",
          "é",
          "e\u0301",
          "😀",
          "👩‍👩‍👧",
          "\uD83D",
          "http://",
          "www.",
          ".com",
          ".am",
          "ab@c.de",
          "@ab_c",
          "a.pdf",
          "՞",
          "։",
          "\u00AD",
          "\u0000",
          "ﬓ",
          "Deep Learning");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"hy-AM", "el", "uk"})
  void aNetworkThatKnowsTheAnswerIsBelieved(String code) {
    Language language = Language.load(code);
    Ruled ruled = Ruled.of(code);
    for (int seed = 1; seed <= 3; seed++) {
      Romanizer romanizer = new Romanizer(language.rules(), seed);
      assertThat(language.sample())
          .hasSizeGreaterThan(400)
          .allSatisfy(
              line -> {
                AlignedText typed = romanizer.romanize(line);
                assertThat(ruled.decode(typed.latinText(), ruled.knowing(typed)))
                    .as(typed.latinText())
                    .isEqualTo(line);
              });
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"hy-AM", "el", "uk", "tricky"})
  void noWordIsOfTwoScriptsButForALatinStemWithAnEnding(String code) throws IOException {
    Ruled ruled = code.equals("tricky") ? Ruled.tricky(folder) : Ruled.of(code);
    String endings = String.join("|", ruled.rules().writing().endings());
    Pattern stemAndEnding =
        Pattern.compile(
            "[\\p{L}\\p{M}\\d'’ʼ&&[^\\p{Is%s}]]{3,}(?:%s)"
                .formatted(ruled.rules().script(), endings));
    Random random = new Random(4);
    int natives = 0;
    int latins = 0;
    int both = 0;
    for (int i = 0; i < 5000; i++) {
      String typed = text(ruled, random);
      int length = typed.codePointCount(0, typed.length());
      float[] network = leaning(ruled, typed, ruled.random(length, random), random);
      String out = ruled.decode(typed, network);
      for (MatchResult word : WORD.matcher(out).results().toList()) {
        boolean isNative = word.group().codePoints().anyMatch(ruled.rules()::isNative);
        boolean isLatin = word.group().codePoints().anyMatch(RuleDecoderTest::isLatin);
        natives += isNative ? 1 : 0;
        latins += isLatin ? 1 : 0;
        if (isNative && isLatin) {
          both++;
          assertThat(word.group()).as("%s → %s", typed, out).matches(stemAndEnding);
        }
      }
    }
    assertThat(natives).isGreaterThan(500);
    assertThat(latins).isGreaterThan(500);
    assertThat(both).isBetween(1, natives / 10);
  }

  /** A network that is sure of some words that they are Latin. */
  private static float[] leaning(Ruled ruled, String text, float[] network, Random random) {
    int[] characters = text.codePoints().toArray();
    boolean latin = false;
    for (int at = 0; at < characters.length; at++) {
      latin =
          isLatin(characters[at]) ? random.nextInt(8) == 0 ? !latin : latin : random.nextBoolean();
      int own = ruled.natives().indexOfCharacter(characters[at]);
      if (latin && own != Alphabet.OTHER_INDEX) {
        network[at * ruled.natives().size() + own] += 1;
      }
    }
    return network;
  }

  private static boolean isLatin(int codePoint) {
    return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.LATIN;
  }

  /** Text of words and whatever is typed between them and inside; nothing native. */
  private static String text(Ruled ruled, Random random) {
    StringBuilder text = new StringBuilder();
    for (int k = random.nextInt(12); k > 0; k--) {
      switch (random.nextInt(5)) {
        case 0, 1 -> text.append(ruled.typed(random, 9));
        case 2 -> text.append(ruled.typed(random, 3)).append(' ');
        default -> text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
    }
    String all = text.toString();
    return all.codePoints()
        .filter(c -> !ruled.rules().isNative(c))
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @ValueSource(strings = {"hy-AM", "el", "uk", "tricky"})
  void whatNoRuleTypesStandsForItselfInItsPlace(String code) throws IOException {
    Ruled ruled = code.equals("tricky") ? Ruled.tricky(folder) : Ruled.of(code);
    Set<String> letters = typed(ruled.rules());
    Random random = new Random(5);
    long kept = 0;
    for (int i = 0; i < 5000; i++) {
      String typed = text(ruled, random) + anything(random) + text(ruled, random);
      int[] characters = typed.codePoints().toArray();
      short[] symbols = ruled.symbols(typed, ruled.random(characters.length, random));
      assertThat(symbols).hasSameSizeAs(characters);
      List<String> changed = new ArrayList<>();
      for (int at = 0; at < symbols.length; at++) {
        String character = Character.toString(characters[at]);
        if (!letters.contains(character)) {
          kept++;
          boolean itself = symbols[at] == ruled.natives().indexOfCharacter(characters[at]);
          if (!itself && symbols[at] != Alphabet.OTHER_INDEX) {
            changed.add(character);
          }
        }
      }
      assertThat(changed).as(typed).isEmpty();
    }
    assertThat(kept).isGreaterThan(10_000);
  }

  /** The characters that rules type for something: the letters of their Latin side. */
  private static Set<String> typed(RomanizationRules rules) {
    return Transitions.of(rules).all().stream()
        .flatMap(one -> one.latin().stream())
        .collect(Collectors.toSet());
  }

  private static String anything(Random random) {
    StringBuilder text = new StringBuilder();
    for (int k = random.nextInt(10); k > 0; k--) {
      text.appendCodePoint(
          random.nextInt(random.nextBoolean() ? 0x600 : Character.MAX_CODE_POINT + 1));
    }
    return text.toString();
  }

  @Test
  void twoWordsWithoutASpaceAreReadWhereTheNetworkIsSureOfBothAndAHostOtherwise() {
    Ruled ruled = Ruled.of("hy-AM");
    AlignedText typed =
        new AlignedText(
            List.of("B", "a", "r", "e", "v", ".", "e", "s"),
            List.of("Բ", "ա", "ր", "և", "_", "#", "ե", "ս"));
    assertThat(ruled.decode(typed.latinText(), ruled.knowing(typed))).isEqualTo("Բարև.ես");
    float[] unsure = new float[typed.size() * ruled.natives().size()];
    Arrays.fill(unsure, 1f / ruled.natives().size());
    assertThat(ruled.decode(typed.latinText(), unsure)).isEqualTo("Barev.es");
  }

  @Test
  void aSignThatIsALetterTooIsReadWhereItIsTypedForOne() {
    Ruled ruled = Ruled.of("hy-AM");
    AlignedText typed =
        new AlignedText(
            List.of("@", "s", "t", " ", "4", "i", "\t", "4"),
            List.of("ը", "ս", "տ", " ", "չ", "ի", "\t", "4"));
    assertThat(ruled.decode(typed.latinText(), ruled.knowing(typed))).isEqualTo("ըստ չի\t4");
  }

  @Test
  void aWordWithALetterOfTheScriptThatNoRuleHasIsNativeHoweverLatinTheNetworkFindsIt() {
    Ruled ruled = Ruled.of("uk");
    AlignedText old =
        new AlignedText(
            List.of("s", "ы", "n", "ъ", " ", "s", "y", "n"),
            List.of("с", "#", "н", "#", " ", "с", "и", "н"));
    assertThat(ruled.decode(old.latinText(), favouringLatin(ruled, old))).isEqualTo("сынъ syn");
  }

  @Test
  void aNativeEndingThatIsTypedAsItIsLeavesAForeignStemLatinAndSoDoesALetterOfAnotherScript() {
    Ruled ruled = Ruled.of("uk");
    AlignedText typed =
        new AlignedText(
            List.of("b", "l", "o", "g", "о", "м", " ", "s", "ա"),
            List.of("б", "л", "о", "ґ", "#", "#", " ", "с", "#"));
    assertThat(ruled.decode(typed.latinText(), favouringLatin(ruled, typed)))
        .isEqualTo("blogом sա");
  }

  /** A network that knows the answer, and finds it more probable that each letter is Latin. */
  private static float[] favouringLatin(Ruled ruled, AlignedText typed) {
    float[] network = ruled.knowing(typed);
    int[] characters = typed.latinText().codePoints().toArray();
    for (int at = 0; at < characters.length; at++) {
      if (isLatin(characters[at])) {
        network[at * ruled.natives().size() + ruled.natives().indexOfCharacter(characters[at])] +=
            9;
      }
    }
    return network;
  }
}
