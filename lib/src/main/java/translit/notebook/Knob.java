package translit.notebook;

/**
 * A setting of a notebook: a value written in the cell of knobs, which an environment variable of
 * the same name overrides, so that a test can run a notebook on less.
 */
public final class Knob {
  private Knob() {}

  /**
   * Reads a text.
   *
   * @param variable name of the environment variable
   * @param value what the cell says
   * @return the variable's value without blanks around it if it is set and not blank, else the
   *     cell's
   */
  public static String text(String variable, String value) {
    return chosen(value, System.getenv(variable));
  }

  /**
   * Reads a number.
   *
   * @param variable name of the environment variable
   * @param value what the cell says
   * @return the variable's value if it is set and not blank, else the cell's
   * @throws IllegalArgumentException if the variable is not a number, naming both
   */
  public static double number(String variable, double value) {
    return number(variable, value, System.getenv(variable));
  }

  private static String chosen(String value, String set) {
    return set == null || set.isBlank() ? value : set.strip();
  }

  static double number(String variable, double value, String set) {
    try {
      return Double.parseDouble(chosen(Double.toString(value), set));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "environment variable " + variable + " is '" + set + "', expected a number");
    }
  }
}
