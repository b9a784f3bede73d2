package translit.engine.matrix;

import java.util.Optional;
import java.util.function.Supplier;
import org.apache.commons.lang3.exception.ExceptionUtils;
import translit.common.InputException;

/**
 * Matrix multiplication, one thread for each call: the engine divides the work itself. Which
 * library multiplies is chosen once in a process, whatever it computes first, so that what it
 * computes is no matter of what ran before.
 */
public final class Gemm {
  /** The system property that names the library. */
  private static final String LIBRARY = "translit.gemm";

  private static Gemm chosen;

  private final Multiplier multiplier;
  private final String said;

  /**
   * @param said which library it is, and why if it is not the first choice
   */
  private Gemm(Multiplier multiplier, String said) {
    this.multiplier = multiplier;
    this.said = said;
  }

  /**
   * {@return what multiplies in this process: oneDNN if it works here, else OpenBLAS}
   *
   * @throws InputException if the system property names another library
   */
  public static synchronized Gemm chosen() {
    if (chosen == null) {
      chosen = choose(System.getProperty(LIBRARY, "onednn"));
    }
    return chosen;
  }

  /**
   * Keeps the library from starting threads of its own, which would compete with ours. An engine
   * asks for it before it works: Deeplearning4j, when it starts, sets the number of threads again.
   */
  public void oneThreadPerCall() {
    multiplier.oneThreadPerCall();
  }

  /** {@return which library multiplies, and why if it is not the first choice} */
  public String library() {
    return said;
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
  public void multiply(Matrix a, Matrix b, float beta, Matrix c) {
    if (a.columns() != b.rows()
        || c.rows() != a.rows()
        || c.columns() != b.columns()
        || c.byColumns()) {
      throw new IllegalArgumentException("No product: " + a + " times " + b + " to " + c);
    }
    if (a.columns() > 0) {
      multiplier.multiply(a, b, beta, c);
    } else if (beta == 0) {
      c.clear(); // oneDNN would leave it as it is
    }
  }

  /**
   * Takes oneDNN if it works here, else OpenBLAS.
   *
   * @param wanted {@code openblas} to take that in any case, {@code onednn} otherwise
   * @throws InputException if it is neither
   */
  static Gemm choose(String wanted) {
    return switch (wanted) {
      case "openblas" -> {
        OpenBlas openBlas = new OpenBlas();
        yield new Gemm(openBlas, openBlas.name());
      }
      case "onednn" -> choose("oneDNN", OneDnn::new, OpenBlas::new);
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
   * @param second loads what else there is
   */
  static Gemm choose(String name, Supplier<Multiplier> first, Supplier<Multiplier> second) {
    String why;
    try {
      Multiplier multiplier = first.get();
      Optional<String> fault = Trial.faultOf(multiplier);
      if (fault.isEmpty()) {
        return new Gemm(multiplier, multiplier.name());
      }
      why = fault.get();
    } catch (LinkageError | RuntimeException e) { // a library is missing, or is another version
      why = "it fails: " + ExceptionUtils.getRootCauseMessage(e).lines().findFirst().orElse("");
    }
    Multiplier other = second.get();
    return new Gemm(other, "%s, not %s: %s".formatted(other.name(), name, why));
  }

  /** The library itself, for tests. */
  Multiplier multiplier() {
    return multiplier;
  }
}
