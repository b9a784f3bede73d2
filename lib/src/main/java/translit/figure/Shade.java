package translit.figure;

import java.util.Locale;

/** Colours that get darker step by step, so that their order survives a black and white print. */
final class Shade {
  /** White to dark blue: Blues of ColorBrewer, by Cynthia Brewer. */
  static final int[] BLUES = {
    0xF7FBFF, 0xDEEBF7, 0xC6DBEF, 0x9ECAE1, 0x6BAED6, 0x4292C6, 0x2171B5, 0x08519C, 0x08306B
  };

  /** White to dark red: Reds of ColorBrewer. */
  static final int[] REDS = {
    0xFFF5F0, 0xFEE0D2, 0xFCBBA1, 0xFC9272, 0xFB6A4A, 0xEF3B2C, 0xCB181D, 0xA50F15, 0x67000D
  };

  private Shade() {}

  /** The colour at a place between the first, at 0, and the last, at 1, as {@code #rrggbb}. */
  static String colour(int[] shades, double place) {
    double step = Math.max(0, Math.min(1, place)) * (shades.length - 1);
    int below = Math.min((int) step, shades.length - 2);
    int colour = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int from = shades[below] >> shift & 0xFF;
      int to = shades[below + 1] >> shift & 0xFF;
      colour = colour << 8 | (int) Math.round(from + (to - from) * (step - below));
    }
    return String.format(Locale.ROOT, "#%06x", colour);
  }

  /** Black or white, whichever is easier to read on a colour. */
  static String inkOn(String colour) {
    int rgb = Integer.parseInt(colour.substring(1), 16);
    double luminance =
        0.2126 * linear(rgb >> 16 & 0xFF)
            + 0.7152 * linear(rgb >> 8 & 0xFF)
            + 0.0722 * linear(rgb & 0xFF);
    // Contrast as the Web Content Accessibility Guidelines define it.
    return 1.05 / (luminance + 0.05) > (luminance + 0.05) / 0.05 ? "#ffffff" : "#000000";
  }

  private static double linear(int component) {
    double share = component / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
