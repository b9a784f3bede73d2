package translit.engine.fused;

import java.util.Optional;
import java.util.function.Supplier;
import org.apache.commons.lang3.exception.ExceptionUtils;
import translit.common.InputException;

/**
 * Matrix multiplication, one thread for each call: the engine divides the work itself. Which
 * library multiplies is chosen here, once in a process.
 */
public final class Gemm {
  /** The system property that names the library. */
  private static final String LIBRARY = "translit.gemm";

  private static volatile Choice chosen;

  /**
   * A library that was chosen.
   *
   * @param multiplier the library
   * @param said which one it is, and why if it is not the first choice
   */
  record Choice(Multiplier multiplier, String said) {}

  private Gemm() {}

  /**
   * Keeps the library from starting threads of its own, which would compete with ours; the first
   * call chooses it.
   */
  public static void oneThreadPerCall() {
    chosen();
    OpenBlas.oneThreadPerCall();
  }

  /** {@return which library multiplies, and why if it is not the first choice} */
  public static String library() {
    return chosen().said;
  }

  /**
   * c ← a b + beta c.
   *
   * @param a matrix of as many columns as b has rows
   * @param b matrix
   * @param beta 0 to overwrite c, 1 to add to it
   * @param c matrix of a's rows and b's columns, stored row by row
   * @throws IllegalArgumentException if the sizes do not fit
   */
  public static void multiply(Matrix a, Matrix b, float beta, Matrix c) {
    if (a.columns() != b.rows()
        || c.rows() != a.rows()
        || c.columns() != b.columns()
        || c.byColumns()) {
      throw new IllegalArgumentException("No product: " + a + " times " + b + " to " + c);
    }
    chosen().multiplier.multiply(a, b, beta, c);
  }

  private static Choice chosen() {
    return chosen == null ? chooseOnce() : chosen;
  }

  private static synchronized Choice chooseOnce() {
    if (chosen == null) {
      chosen = choose(System.getProperty(LIBRARY, "onednn"));
    }
    return chosen;
  }

  /**
   * Takes oneDNN if it works here, else OpenBLAS.
   *
   * @param wanted {@code openblas} to take that in any case, {@code onednn} otherwise
   * @throws InputException if it is neither
   */
  static Choice choose(String wanted) {
    OpenBlas openBlas = new OpenBlas();
    return switch (wanted) {
      case "openblas" -> new Choice(openBlas, openBlas.name());
      case "onednn" -> choose("oneDNN", () -> new OneDnn(openBlas), openBlas);
      default ->
          throw new InputException(
              "-D%s=%s: it can be onednn or openblas".formatted(LIBRARY, wanted));
    };
  }

  /**
   * Takes the first library if it can be loaded and passes a {@link Trial}.
   *
   * @param name of the first library
   * @param first loads it
   * @param second what else there is
   */
  static Choice choose(String name, Supplier<Multiplier> first, Multiplier second) {
    String why;
    try {
      Multiplier multiplier = first.get();
      Optional<String> fault = Trial.faultOf(multiplier);
      if (fault.isEmpty()) {
        return new Choice(multiplier, multiplier.name());
      }
      why = fault.get();
    } catch (LinkageError | RuntimeException e) { // a library is missing, or is another version
      why = "it fails: " + ExceptionUtils.getRootCauseMessage(e).lines().findFirst().orElse("");
    }
    return new Choice(second, "%s, not %s: %s".formatted(second.name(), name, why));
  }
}
