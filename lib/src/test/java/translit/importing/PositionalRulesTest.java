package translit.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import translit.language.RomanizationRules;
import translit.language.Romanizer;

class PositionalRulesTest {
  @TempDir Path folder;

  @Test
  void contextsOfASchemaBecomeCases() throws IOException {
    String schema =
        """
        { "name": "made up", "mapping": { "е": "e", "и": "i", "й": "j", "к": "k", "н": "n", "о": "o", "ъ": "q" },
          "prev_mapping": { "е": "ye", "ое": "ye", "ъе": "e" },
          "next_mapping": { "ъо": "y" },
          "ending_mapping": { "ий": "y" },
          "samples": [["кино", "kino"]] }
        """;
    Path written = new Imported(folder).rules("schema.json", schema).write(folder.resolve("made"));
    Romanizer romanizer = new Romanizer(RomanizationRules.read(written), 1);
    assertThat(romanizer.romanize("екое ъе ъо нъ кий кийо ий").latinText())
        .isEqualTo("yekoye qe yo nq ky kijo y");
  }
}
