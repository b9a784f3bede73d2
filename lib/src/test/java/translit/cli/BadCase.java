package translit.cli;

/**
 * A command that must refuse something. In the command line, INPUT is what the case makes, MODEL
 * and TEXT are a good model and a good text, and NEW is a path where nothing is; what stands behind
 * {@code <} is standard input.
 *
 * @param input what the case makes
 * @param command line
 * @param status that it ends with
 * @param message what is said, in part
 */
record BadCase(BadInput input, String command, int status, String message) {
  static BadCase of(BadInput input, String command, int status, String message) {
    return new BadCase(input, command, status, message);
  }

  /** Something that is explained in one line. */
  static BadCase of(BadInput input, String command, String message) {
    return new BadCase(input, command, 1, message);
  }

  /** Wrong use, whatever the files. */
  static BadCase use(String command, String message) {
    return new BadCase(BadInput.none(), command, 2, message);
  }

  @Override
  public String toString() {
    return command + ": " + message;
  }
}
