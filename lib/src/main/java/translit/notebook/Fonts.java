package translit.notebook;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.Optional;
import translit.common.Isolated;

/**
 * The fonts of this machine, for what Java draws into a picture. A page of HTML or an SVG image
 * needs none of them: a browser draws it with those of its reader.
 */
public final class Fonts {
  private Fonts() {}

  /**
   * A font without serifs.
   *
   * @param style of {@link Font}
   * @param size in pixels
   * @param text that will be drawn
   * @return the usual one if it has all letters of the text, otherwise the first that has them;
   *     without any, the usual one
   */
  public static Font sans(int style, int size, String text) {
    Font usual = new Font(Font.SANS_SERIF, style, size);
    if (shows(usual, text)) {
      return usual;
    }
    // The usual one is made of a few fonts, on some systems always the same.
    GraphicsEnvironment machine = GraphicsEnvironment.getLocalGraphicsEnvironment();
    return Arrays.stream(machine.getAvailableFontFamilyNames())
        .map(family -> new Font(family, style, size))
        .filter(font -> shows(font, text))
        .findFirst()
        .orElse(usual);
  }

  /**
   * What will not be seen of a text.
   *
   * @param text that Java draws
   * @return a sentence on the first letter that no font has, and where there is one; empty if there
   *     is a font for the text
   */
  public static Optional<String> lacking(String text) {
    String drawn = Isolated.drawn(text);
    int at = sans(Font.PLAIN, 12, drawn).canDisplayUpTo(drawn);
    return at < 0 ? Optional.empty() : Optional.of(said(drawn.codePointAt(at)));
  }

  private static boolean shows(Font font, String text) {
    return font.canDisplayUpTo(text) < 0;
  }

  private static String said(int letter) {
    boolean ideograph = UCharacter.hasBinaryProperty(letter, UProperty.IDEOGRAPHIC);
    return "No font of this machine has U+%04X (%s); on Debian the package fonts-noto-%s has one."
        .formatted(letter, UScript.getName(UScript.getScript(letter)), ideograph ? "cjk" : "core");
  }
}
