package translit.notebook;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The kernel that runs this notebook, as far as showing things goes. */
interface Kernel {

  /** Shows an output under an identifier, by which it can be replaced. */
  void show(String id, Output output);

  /** Replaces an output that was shown before. */
  void update(String id, Output output);

  /** Shows an output that stays as it is. */
  default void show(Output output) {
    show(UUID.randomUUID().toString(), output);
  }

  /** The kernel of this process, looked for once. */
  static Kernel running() {
    return Running.KERNEL;
  }

  /**
   * The kernel whose classes these loaders know, in this order; without one, a kernel that shows
   * nothing. A kernel loads our classes with a loader of its own, whose parent has the kernel's
   * classes on every kernel so far, but nothing promises that.
   */
  static Kernel find(List<ClassLoader> loaders) {
    List<Kind> kinds =
        List.of(
            RapaioKernel::new,
            in -> new IJavaKernel(in, "io.github.spencerpark", "ijava.runtime.Display"),
            in -> new IJavaKernel(in, "org.dflib.jjava", "jupyter.kernel.BaseNotebookStatics"),
            in -> new IJavaKernel(in, "org.dflib.jjava", "jupyter.kernel.NotebookStatics"),
            in -> new IJavaKernel(in, "org.dflib.jjava", "runtime.Display"));
    for (ClassLoader loader : loaders) {
      for (Kind kind : kinds) {
        try {
          return kind.in(loader);
        } catch (ReflectiveOperationException e) {
          continue; // it has not been loaded
        }
      }
    }
    return NoKernel.INSTANCE;
  }

  /** A kernel that may be there. */
  interface Kind {
    /** Finds its classes, or throws if the loader does not know them. */
    Kernel in(ClassLoader loader) throws ReflectiveOperationException;
  }

  /**
   * Calls a method of the running kernel.
   *
   * @throws IllegalStateException if it throws
   */
  static Object call(Object target, Method method, Object... arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the notebook's kernel cannot show this: " + e.getCause(), e);
    }
  }

  /** Holds the kernel of this process. */
  final class Running {
    private static final Kernel KERNEL =
        find(
            List.of(
                Optional.ofNullable(Thread.currentThread().getContextClassLoader())
                    .orElse(ClassLoader.getSystemClassLoader()),
                Kernel.class.getClassLoader(),
                ClassLoader.getSystemClassLoader()));

    private Running() {}
  }

  /** Where there is no kernel, as in a test, nothing is shown. */
  enum NoKernel implements Kernel {
    INSTANCE;

    private static final Logger LOG = LoggerFactory.getLogger(Kernel.class);

    @Override
    public void show(String id, Output output) {
      LOG.debug("not in a notebook: {}", output.text());
    }

    @Override
    public void update(String id, Output output) {
      show(id, output);
    }
  }
}
