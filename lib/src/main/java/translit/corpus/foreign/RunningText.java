package translit.corpus.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import translit.corpus.ForeignHalf;

/**
 * Foreign running text to draw phrases from. It is cut wherever it has a word of the half that is
 * measured on, so that nobody learns these by the way.
 *
 * @param runs of words, with their signs, none of them empty
 */
record RunningText(List<List<String>> runs) {
  static final RunningText NONE = new RunningText(List.of());

  private static final int LONGEST = 6;
  private static final Pattern NO_LETTER = Pattern.compile("\\P{L}+");

  static RunningText of(List<String> lines) {
    List<List<String>> runs = new ArrayList<>();
    for (String line : lines) {
      List<String> run = new ArrayList<>();
      for (String word : line.strip().split("\\s+")) {
        if (isForTraining(word)) {
          run.add(word);
        } else {
          addTo(runs, run);
          run = new ArrayList<>();
        }
      }
      addTo(runs, run);
    }
    return new RunningText(List.copyOf(runs));
  }

  private static void addTo(List<List<String>> runs, List<String> run) {
    if (run.stream().anyMatch(word -> word.codePoints().anyMatch(Character::isLetter))) {
      runs.add(List.copyOf(run));
    }
  }

  /** Whether each part of a word is, as of {@code mother-in-law}. */
  private static boolean isForTraining(String word) {
    return NO_LETTER
        .splitAsStream(word)
        .filter(part -> !part.isEmpty())
        .allMatch(ForeignHalf.TRAINING::has);
  }

  boolean isEmpty() {
    return runs.isEmpty();
  }

  /** Some words in a row. */
  String draw(SplittableRandom random) {
    List<String> run = runs.get(random.nextInt(runs.size()));
    int from = random.nextInt(run.size());
    int length = 1 + random.nextInt(Math.min(LONGEST, run.size() - from));
    return String.join(" ", run.subList(from, from + length));
  }
}
