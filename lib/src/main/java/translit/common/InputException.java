package translit.common;

/**
 * Something a user gave cannot be used. The message is one line that names the file, the place, the
 * value and the remedy, and is all there is to show: it carries no stack trace, so that a notebook
 * prints the line and nothing else.
 */
public final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message one line: file, place, value, remedy
   */
  public InputException(String message) {
    this(message, null);
  }

  /**
   * @param message one line: file, place, value, remedy
   * @param cause what was thrown underneath
   */
  public InputException(String message, Throwable cause) {
    super(message, cause, false, false);
  }
}
