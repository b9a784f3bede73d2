package translit.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.language.Alphabet;
import translit.language.RomanizationRules;

/** Whichever apostrophe a keyboard has, it is read as the one that rules type. */
class ApostrophesTest {
  @TempDir Path folder;
  private Transliterator reader;

  /** Reads {@code p'} as one letter, whatever else as it is. */
  @BeforeEach
  void makeReader() throws IOException {
    RomanizationRules rules =
        RomanizationRules.read(
            Files.writeString(
                folder.resolve("rules.json"),
                """
                {"name": "n", "script": "Armenian", "letters": {"փ": "p'", "ա": "a"}}
                """));
    Alphabet latin = Alphabet.latin(rules);
    Alphabet natives = Alphabet.ofNative(rules);
    Choice choice =
        (characters, text, probabilities) -> {
          short[] symbols = new short[text.length()];
          for (int i = 0; i < symbols.length; i++) {
            String seen = latin.symbol(text.latin()[i]);
            String next = i + 1 < symbols.length ? latin.symbol(text.latin()[i + 1]) : "";
            symbols[i] = (short) Math.max(Alphabet.OTHER_INDEX, natives.index(seen));
            if (seen.equals("p") && next.equals("'")) {
              symbols[i++] = (short) natives.index("փ");
              symbols[i] = Alphabet.PLACEHOLDER_INDEX;
            }
          }
          return symbols;
        };
    reader = choice.reader("test", latin, natives);
  }

  @Test
  void threeKindsAreReadAlike() {
    assertThat(reader.transliterate("p'a p’a pʼa")).isEqualTo("փa փa փa");
  }

  @Test
  void whereItStandsForItselfItStaysTheOneThatWasTyped() {
    assertThat(reader.transliterate("a'a a’a aʼa ’ ‘ `")).isEqualTo("a'a a’a aʼa ’ ‘ `");
  }
}
