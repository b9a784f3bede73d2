package translit.common;

import java.nio.file.Path;
import java.util.List;

/**
 * Whose a result is. Two results belong together if model, rules and text are the same.
 *
 * @param model SHA-256 of the network's file; empty where it has none
 * @param rules SHA-256 of the romanization rules
 * @param text SHA-256 of the romanized text
 * @param language its code, such as {@code hy-AM}
 * @param command or call that made the result
 * @param version of this library
 */
public record Provenance(
    String model, String rules, String text, String language, String command, String version) {
  /**
   * Checks that nothing is missing.
   *
   * @param model SHA-256 of the network's file; empty where it has none
   * @param rules SHA-256 of the romanization rules
   * @param text SHA-256 of the romanized text
   * @param language its code, such as {@code hy-AM}
   * @param command or call that made the result
   * @param version of this library
   * @throws NullPointerException if one is null
   */
  public Provenance {
    List.of(model, rules, text, language, command, version); // which refuses null
  }

  /** {@return the version of this library as its jar says it; unpackaged if there is no jar} */
  public static String libraryVersion() {
    String version = Provenance.class.getPackage().getImplementationVersion();
    return version == null ? "unpackaged" : version;
  }

  /**
   * Checks that a file belongs to the same model, rules and text as this.
   *
   * @param file that was read
   * @param other what it says of itself
   * @throws InputException if it does not, naming what differs
   */
  public void require(Path file, Provenance other) {
    require(file, "model", model, other.model);
    require(file, "rules", rules, other.rules);
    require(file, "text", text, other.text);
  }

  /**
   * Checks one hash of what a file was made with.
   *
   * @param file that was read
   * @param what is hashed: {@code model}, {@code rules} or {@code text}
   * @param expected SHA-256 of the one at hand
   * @param found the hash that the file names; empty if it names none
   * @throws InputException if they differ
   */
  public static void require(Path file, String what, String expected, String found) {
    if (!expected.equals(found)) {
      throw new InputException(
          "%s: the SHA-256 of its %s is %s, expected %.12s…; run the analysis again"
              .formatted(
                  file, what, found.isEmpty() ? "not given" : "%.12s…".formatted(found), expected));
    }
  }
}
