package translit.language.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import translit.common.InputException;
import translit.language.reading.RulesFile;

/** What is wrong with rules: all of it, a line for each row, so that nobody mends one at a time. */
final class Faults {
  /** How many are shown; whoever has more has made one mistake many times. */
  private static final int SHOWN = 20;

  private final List<String> lines = new ArrayList<>();

  /** What is made of one row, or a line if that throws an InputException. */
  <T> Optional<T> of(Supplier<T> row) {
    try {
      return Optional.of(row.get());
    } catch (InputException e) {
      lines.add(RulesFile.oneLine(e.getMessage()));
      return Optional.empty();
    }
  }

  /** Looks at one row. */
  void in(Runnable row) {
    of(
        () -> {
          row.run();
          return row;
        });
  }

  /** Throws what was found, if anything was. */
  void end() {
    if (!lines.isEmpty()) {
      throw thrown();
    }
  }

  /** What was found, a line for each. */
  InputException thrown() {
    List<String> shown = new ArrayList<>(lines.subList(0, Math.min(SHOWN, lines.size())));
    if (lines.size() > SHOWN) {
      shown.add("and %d more like these".formatted(lines.size() - SHOWN));
    }
    return new InputException(String.join("\n", shown));
  }

  static void refuse(boolean wrong, String message) {
    if (wrong) {
      throw new InputException(message);
    }
  }
}
