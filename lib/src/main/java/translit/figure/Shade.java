package translit.figure;

import java.util.Locale;

/** Colours as numbers. */
final class Shade {
  private Shade() {}

  /** The colour at this part of the way from one to the other, as {@code #rrggbb}. */
  static String between(int from, int to, double part) {
    int colour = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int a = from >> shift & 0xFF;
      int b = to >> shift & 0xFF;
      colour = colour << 8 | (int) Math.round(a + (b - a) * part);
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
