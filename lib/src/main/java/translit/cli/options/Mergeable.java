package translit.cli.options;

import java.nio.file.Path;
import translit.parts.PartSet;

/** A command whose work can be done in parts. */
public interface Mergeable {
  /**
   * Adds up parts, with the options that they were made with.
   *
   * @param parts all of them
   * @param out where the result goes
   */
  void merge(PartSet parts, Path out);
}
