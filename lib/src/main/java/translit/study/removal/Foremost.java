package translit.study.removal;

import static translit.common.Phrase.count;
import static translit.common.Phrase.say;

import java.util.List;
import java.util.stream.IntStream;
import translit.statistics.RankIntervals;
import translit.trace.Unit;

/**
 * Where the most selective outputs of an LSTM stand by the harm that their change does, as far as
 * either can be told.
 *
 * @param selective outputs that cannot be told from the most selective one
 * @param harm ranks of all outputs of the LSTM, by their index, the most harmful first
 */
record Foremost(List<Unit> selective, RankIntervals harm) {
  /** {@return it in a sentence} */
  String said() {
    int[] first =
        IntStream.range(0, harm.best().length).filter(index -> harm.best()[index] == 1).toArray();
    return say(
        "Of %s, by the harm that their change does, %s; %s.",
        count(harm.best().length, "output"),
        first.length == 1
            ? say("output %d is the first", first[0])
            : say("any of %d may be the first", first.length),
        selective.size() == 1 ? theOne(selective.get(0).index(), first) : among(first.length));
  }

  private String theOne(int index, int[] first) {
    int best = harm.best()[index];
    int worst = harm.worst()[index];
    if (first.length == 1 && first[0] == index) {
      return "it is the most selective one";
    }
    return best == worst
        ? say("the most selective one, output %d, is number %d", index, best)
        : say(
            "the most selective one, output %d, is between number %d and number %d",
            index, best, worst);
  }

  private String among(int first) {
    int size = selective.size();
    long both = selective.stream().filter(unit -> harm.best()[unit.index()] == 1).count();
    if (first == 1) {
      return say("it is %s the %d most selective ones", both == 1 ? "one of" : "not among", size);
    }
    return both == size
        ? say("the %d most selective ones are among them", size)
        : say(
            "%s of the %d most selective ones %s among them",
            both == 0 ? "none" : both, size, both > 1 ? "are" : "is");
  }
}
