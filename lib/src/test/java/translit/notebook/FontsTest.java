package translit.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import org.junit.jupiter.api.Test;

class FontsTest {
  @Test
  void latinArmenianAndIsolatedTextIsDrawnInTheUsualFontWithoutARemark() {
    assertThat(Fonts.sans(Font.BOLD, 17, "t → ծ"))
        .isEqualTo(new Font(Font.SANS_SERIF, Font.BOLD, 17));
    assertThat(Fonts.lacking("t → ծ \u2068x\u2069")).isEmpty();
  }

  /** No font has a letter for a code point that is none. */
  @Test
  void whatNoFontHasIsSaidWithTheScriptAndThePackageAndIsDrawnAllTheSame() {
    assertThat(Fonts.lacking("t → \u0378 ծ"))
        .contains(
            "No font of this machine has U+0378 (Unknown); on Debian the package fonts-noto-core has"
                + " one.");
    assertThat(Fonts.lacking("\uD87A\uDFE1"))
        .hasValueSatisfying(said -> assertThat(said).contains("U+2EBE1").contains("fonts-noto-"));
    assertThat(Fonts.sans(Font.PLAIN, 12, "\u0378"))
        .isEqualTo(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
  }
}
