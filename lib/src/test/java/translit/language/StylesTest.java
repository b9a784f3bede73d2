package translit.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.language.Ambiguity.Evidence;

class StylesTest {
  @TempDir Path folder;

  private RomanizationRules rules() throws IOException {
    return RomanizationRules.read(
        Files.writeString(
            folder.resolve("rules.json"),
            """
            {"name": "n", "script": "Greek", "passThrough": " 8",
             "letters": {"θ": {"th": 1}, "ω": {"o": 0.5, "O": 0.5}, "α": {"a": 1}},
             "styles": {
               "theta": {
                 "sound": {"probability": 0.7, "letters": {"θ": {"th": 1}}},
                 "shape": {"probability": 0.3, "letters": {"θ": {"8": 1}}}},
               "omega": {
                 "sound": {"probability": 0.6, "letters": {"α": {"a": 1}}},
                 "shape": {"probability": 0.4, "letters": {"ω": {"w": 1}}}}}}
            """));
  }

  @Test
  void aHabitIsKeptThroughoutATextAndHabitsAreDrawnIndependently() throws IOException {
    RomanizationRules rules = rules();
    Map<String, Integer> texts = new TreeMap<>();
    for (int seed = 0; seed < 10_000; seed++) {
      String latin = new Romanizer(rules, seed).romanize("αθωθωθωθωθωθωθωθωθωθω").latinText();
      assertThat(latin).matches("a((th[oO])+|(8[oO])+|(thw)+|(8w)+)");
      texts.merge(
          (latin.contains("8") ? "8" : "th") + (latin.contains("w") ? "w" : "o"), 1, Integer::sum);
    }
    // five standard deviations of a binomial share at n = 10,000
    assertThat(texts.get("tho") / 10_000.0).isCloseTo(0.7 * 0.6, within(0.025));
    assertThat(texts.get("8o") / 10_000.0).isCloseTo(0.3 * 0.6, within(0.02));
    assertThat(texts.get("thw") / 10_000.0).isCloseTo(0.7 * 0.4, within(0.023));
    assertThat(texts.get("8w") / 10_000.0).isCloseTo(0.3 * 0.4, within(0.017));
  }

  @Test
  void theStylesOfATextAreThoseItIsWrittenIn() throws IOException {
    RomanizationRules rules = rules();
    for (int seed = 0; seed < 100; seed++) {
      Romanizer romanizer = new Romanizer(rules, seed);
      assertThat(romanizer.styles("θ").get(0).name())
          .isEqualTo(romanizer.romanize("θ").latinText().equals("8") ? "shape" : "sound");
    }
  }

  @Test
  void whatOnlyAStyleWritesIsInTheAlphabetAndAmbiguous() throws IOException {
    RomanizationRules rules = rules();
    assertThat(Alphabet.latin(rules).symbols()).contains("w", "8");
    assertThat(Alphabet.ofNative(rules).symbols()).contains("w", "Ω");
    Map<String, Map<String, Set<Evidence>>> outcomes =
        Ambiguity.inRules(rules).stream()
            .collect(Collectors.toMap(Ambiguity::latin, Ambiguity::outcomes));
    assertThat(outcomes.get("8"))
        .isEqualTo(
            Map.of(
                "8", Set.of(Evidence.ITSELF),
                "θ", Set.of(Evidence.WORD),
                "Θ", Set.of(Evidence.WORD)));
  }

  @Test
  void theHashKnowsOfStyles() throws IOException {
    RomanizationRules rules = rules();
    String before = rules.hash();
    Path other =
        Files.writeString(folder.resolve("other.json"), rules.toJson().replace("shape", "Gestalt"));
    assertThat(RomanizationRules.read(other).hash()).isNotEqualTo(before);
  }

  @Test
  void withoutHabitsNothingIsDrawnForThem() {
    // From before there were habits, so that trained models and committed results stay as they are.
    Romanizer armenian =
        new Romanizer(
            RomanizationRules.read(Path.of("src/test/resources/translit/rules-0.1/hy-AM.json")), 1);
    String text =
        "Ճանապարհը շատ երկար էր, և ոչ ոք չգիտեր, թե ՈՒՐ է ձմռան ծաղիկը։ "
            + "Իսկ Երևանում ջուր ու խաղող կար, ԲԱՅՑ Ժամանակը 4 էր։";
    assertThat(armenian.styles(text)).isEmpty();
    assertThat(armenian.romanize(text))
        .hasToString(
            "Chanaparhy shat erkar er, ev voch vok chgiter, te UR e dzmran caxiky։ "
                + "Isk YEryevanum jur u xaxox kar, BAYC Jamanak@ 4 er։"
                + " → Ճ_անապարհը շ_ատ երկար էր, և_ ո_չ_ ո_ք չ_գիտեր, թե ՈՒՐ է ձ_մռան ծաղիկը# "
                + "Իսկ Ե_րև__անում ջուր ու խաղող կար, ԲԱՅՑ Ժամանակը 4 էր#");
  }
}
