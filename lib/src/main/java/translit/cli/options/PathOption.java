package translit.cli.options;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import translit.common.InputException;

/** Makes paths of what was typed, and says why Java cannot where that is so. */
public final class PathOption implements ITypeConverter<Path> {
  /** What Java puts for a byte that it could not decode. */
  private static final char UNKNOWN = '\ufffd';

  /** Made for picocli. */
  public PathOption() {}

  @Override
  public Path convert(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new TypeConversionException(why(e));
    }
  }

  /**
   * What to say of a name that Java has no path for.
   *
   * @param failure what Java says
   * @return one line with the remedy
   */
  public static String why(InvalidPathException failure) {
    String name = failure.getInput();
    String encoding = System.getProperty("sun.jnu.encoding");
    return isUnknown(name)
        ? "'%s': Java cannot name such a file in this locale, whose encoding is %s; set LC_ALL=C.UTF-8"
            .formatted(name, encoding)
        : "'%s': no file can have this name (%s); give another"
            .formatted(name, failure.getReason());
  }

  /** Whether a name is beyond what the locale has, whose encoding is ASCII in a slim container. */
  private static boolean isUnknown(String name) {
    return name.indexOf(UNKNOWN) >= 0 || name.chars().anyMatch(c -> c > 0x7f);
  }

  /**
   * Checks a name that is a code or a path.
   *
   * @param name as it was typed
   * @return the same name
   * @throws InputException if Java could not read what was typed
   */
  public static String require(String name) {
    try {
      Path.of(name);
      return name;
    } catch (InvalidPathException e) {
      throw new InputException(why(e), e);
    }
  }
}
