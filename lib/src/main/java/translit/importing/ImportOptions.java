package translit.importing;

/**
 * What the source of an import does not say, or is not to decide. Empty strings leave it to the
 * source.
 *
 * @param name of the language, for people; else the source's own, or the file's
 * @param code of the language, BCP 47; it also limits a transform to the letters that the language
 *     uses
 * @param script as Unicode names it, such as {@code Cyrillic}; else the script of most letters
 * @param part the one part of the source to take, such as {@code uk} where a file has a table for
 *     each of several languages
 */
public record ImportOptions(String name, String code, String script, String part) {
  /** {@return everything as the source says} */
  public static ImportOptions defaults() {
    return new ImportOptions("", "", "", "");
  }

  /**
   * Names the language.
   *
   * @param name for people
   * @return with this name
   */
  public ImportOptions withName(String name) {
    return new ImportOptions(name, code, script, part);
  }

  /**
   * Gives the language's code.
   *
   * @param code BCP 47, such as {@code ka}
   * @return with this code
   */
  public ImportOptions withCode(String code) {
    return new ImportOptions(name, code, script, part);
  }

  /**
   * Names the script.
   *
   * @param script as Unicode names it
   * @return with this script
   */
  public ImportOptions withScript(String script) {
    return new ImportOptions(name, code, script, part);
  }

  /**
   * Takes one part only.
   *
   * @param part name of an object, a section or a variable of the source
   * @return with this part
   */
  public ImportOptions withPart(String part) {
    return new ImportOptions(name, code, script, part);
  }
}
