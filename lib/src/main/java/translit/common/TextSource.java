package translit.common;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where a text comes from, and what to say where it is not UTF-8: which encoding it probably is, by
 * ICU's detector and some observations of our own, and the command that converts it.
 *
 * @param name what to call it: a file, or {@code standard input}
 * @param unpack the command that writes a packed text out, such as {@code xz -dc FILE}; empty for a
 *     plain file
 */
public record TextSource(String name, String unpack) {
  /** ICU gives 10 of 100 to whatever is possible at all. */
  private static final int UNSURE = 10;

  /** The first letter of ARMSCII-8, a capital; small letters are odd, up to 0xFD. */
  private static final int ARMSCII_LETTERS = 0xb2;

  private static final int ARMSCII_END = 0xfd;

  /**
   * A plain file.
   *
   * @param name of the file
   * @return the source
   */
  public static TextSource file(String name) {
    return new TextSource(name, "");
  }

  /** {@return the source that a pipe fills} */
  public static TextSource standardInput() {
    return new TextSource("standard input", "");
  }

  /**
   * What to say of a text that is no UTF-8.
   *
   * @param offset of the first wrong byte
   * @param wrong that byte
   * @param sample bytes around it
   * @return one line: what it probably is, and the command that converts it
   */
  InputException refusal(long offset, byte wrong, byte[] sample) {
    Optional<String> encoding = encoding(sample);
    return new InputException(
        "%s: not UTF-8 (byte %d is 0x%02X)%s; convert it: %s"
            .formatted(
                name,
                offset,
                wrong,
                encoding
                    .map(known -> " but probably " + known)
                    .orElse(", nor can its encoding be told"),
                command(encoding.map(known -> known.toUpperCase(Locale.ROOT)).orElse("ENCODING"))));
  }

  private String command(String encoding) {
    String convert = "iconv -f " + encoding + " -t UTF-8";
    if (this.equals(standardInput())) {
      return convert + " FILE | ...";
    }
    return unpack.isEmpty()
        ? "%s %s > new.txt".formatted(convert, name)
        : "%s | %s > new.txt".formatted(unpack, convert);
  }

  /** The name that both people and {@code iconv} know an encoding by; none if nobody can tell. */
  static Optional<String> encoding(byte[] sample) {
    if (hasMark(sample)) {
      return Optional.of("UTF-16");
    } else if (isUtf16(sample, 1)) {
      return Optional.of("UTF-16LE");
    } else if (isUtf16(sample, 0)) {
      return Optional.of("UTF-16BE");
    } else if (isArmscii(sample)) {
      return Optional.of("ARMSCII-8");
    }
    return Arrays.stream(new CharsetDetector().setText(sample).detectAll())
        .filter(match -> match.getConfidence() > UNSURE && isWritten(match))
        .findFirst()
        .map(match -> name(match.getName(), sample));
  }

  /** ICU compares small letters only: Greek is Russian in capitals to it. */
  private static boolean isWritten(CharsetMatch match) {
    try {
      String text = match.getString();
      long small = text.codePoints().filter(Character::isLowerCase).count();
      return small > text.codePoints().filter(Character::isUpperCase).count();
    } catch (IOException e) {
      return false; // Java does not know the encoding
    }
  }

  private static String name(String detected, byte[] sample) {
    return switch (detected) {
      case "KOI8-R" -> isUkrainian(sample) ? "KOI8-U" : detected;
      // The letters are the same but for Ά.
      case "ISO-8859-7" -> count(sample, 0xb6, 0xb6, 1) > 0 ? detected : "windows-1253";
      default -> detected;
    };
  }

  /** Small letters are nearly all, and odd; unlike Greek's, many lie below 0xE0. */
  private static boolean isArmscii(byte[] sample) {
    int letters = count(sample, ARMSCII_LETTERS, ARMSCII_END, 1);
    int small = count(sample, ARMSCII_LETTERS + 1, ARMSCII_END, 2);
    return small >= 4
        && small * 100 >= letters * 85
        && count(sample, ARMSCII_LETTERS + 1, 0xdf, 2) * 100 >= letters * 40
        && letters * 100 >= count(sample, 0x80, 0xff, 1) * 80;
  }

  /** Whether letters that KOI8-R draws boxes with are there: є, і, ї, ґ and their capitals. */
  private static boolean isUkrainian(byte[] sample) {
    return IntStream.of(0xa4, 0xa6, 0xa7, 0xad, 0xb4, 0xb6, 0xb7, 0xbd)
        .anyMatch(letter -> count(sample, letter, letter, 1) > 0);
  }

  private static boolean hasMark(byte[] sample) {
    int first = sample[0] & 0xff;
    int second = sample.length > 1 ? sample[1] & 0xff : 0;
    return first == 0xfe && second == 0xff || first == 0xff && second == 0xfe;
  }

  /** Whether every other byte numbers a block of letters: 0 is Latin, 3 Greek, 5 Armenian. */
  private static boolean isUtf16(byte[] sample, int from) {
    long blocks =
        IntStream.range(0, sample.length)
            .filter(at -> at % 2 == from && sample[at] >= 0 && sample[at] < 9)
            .count();
    return sample.length > 7 && blocks * 2 > sample.length * 0.8;
  }

  private static int count(byte[] sample, int from, int to, int step) {
    int count = 0;
    for (byte one : sample) {
      int b = one & 0xff;
      count += b >= from && b <= to && (b - from) % step == 0 ? 1 : 0;
    }
    return count;
  }
}
