package translit.study;

import java.util.function.Function;
import translit.common.ProgressListener;
import translit.notebook.ProgressBar;

/** Long work in a notebook, with a bar below its cell that grows. */
final class Progress {
  private Progress() {}

  /** Does the work; what stays in the saved notebook does not depend on how long it took. */
  static <T> T shown(String name, Function<ProgressListener, T> work) {
    try (ProgressBar bar = ProgressBar.of(name)) {
      T done = work.apply((some, all, what) -> bar.update(all > 0 ? (double) some / all : 0, what));
      bar.update(1, "");
      return done;
    }
  }
}
