package translit.study;

import java.util.function.Function;
import translit.common.ProgressListener;
import translit.common.TooLittleMemory;
import translit.notebook.ProgressBar;

/** Long work in a notebook, with a bar below its cell that grows. */
public final class Progress {
  private Progress() {}

  /**
   * Does the work, and says in one line where memory is too small for it. What stays in the saved
   * notebook does not depend on how long it took.
   *
   * @param <T> what comes of it
   * @param name of the work
   * @param work told whom to tell of progress
   * @return what comes of it
   */
  public static <T> T shown(String name, Function<ProgressListener, T> work) {
    try (ProgressBar bar = ProgressBar.of(name)) {
      T done =
          TooLittleMemory.explained(
              () ->
                  work.apply(
                      (some, all, what) -> bar.update(all > 0 ? (double) some / all : 0, what)));
      bar.update(1, "");
      return done;
    }
  }
}
