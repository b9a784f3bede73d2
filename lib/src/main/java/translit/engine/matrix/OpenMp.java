package translit.engine.matrix;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import java.util.Optional;

/**
 * The threads that a native library starts through OpenMP. How many is a setting of each thread
 * that calls it; JavaCPP's interfaces leave it out.
 */
final class OpenMp {
  private final Optional<Function> set;
  private final Optional<Function> get;
  private final ThreadLocal<Boolean> alone = ThreadLocal.withInitial(this::oneThread);

  /**
   * Finds the OpenMP that a library uses, whichever others there are in this process.
   *
   * @param library its file, or that of another library that needs it
   */
  OpenMp(String library) {
    this.set = function(library, "omp_set_num_threads");
    this.get = function(library, "omp_get_max_threads");
  }

  private static Optional<Function> function(String library, String name) {
    try {
      return Optional.of(NativeLibrary.getInstance(library).getFunction(name));
    } catch (LinkageError e) {
      return Optional.empty(); // it starts threads in another way, or none
    }
  }

  /** {@return whether the library is now kept to the calling thread} */
  boolean oneThread() {
    set.ifPresent(function -> function.invokeVoid(new Object[] {1}));
    return get.map(function -> function.invokeInt(new Object[0]) == 1).orElse(false);
  }

  /** The same, but only the first time in each thread. */
  void oneThreadOnce() {
    alone.get();
  }
}
