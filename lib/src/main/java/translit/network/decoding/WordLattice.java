package translit.network.decoding;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * All ways to read a word: the steps between the states of a {@link NativeReading}, and the most
 * probable ways through them one after the other. State 0 is the word's beginning, and every step
 * comes after those that lead to where it starts. For one thread.
 */
final class WordLattice {
  private static final int NONE = -1;

  private final IntArrayList origin = new IntArrayList();
  private final IntArrayList goal = new IntArrayList();
  private final DoubleArrayList weight = new DoubleArrayList();
  private final IntArrayList place = new IntArrayList();
  private final IntArrayList symbol = new IntArrayList();
  private final IntArrayList nextWithGoal = new IntArrayList(); // another step to the same state

  // by state
  private final IntArrayList lastTo = new IntArrayList();
  private final DoubleArrayList best = new DoubleArrayList(); // of all ways from the beginning
  private final DoubleArrayList all = new DoubleArrayList(); // their sum, as a logarithm

  private final PriorityQueue<Way> open =
      new PriorityQueue<>(Comparator.comparingDouble((Way way) -> -way.atBest));
  private double total;

  /** Part of a way, from a step to the word's end; behind the last step, there is no step. */
  private record Way(int state, int step, Way rest, double sum, double atBest) {}

  /** Forgets the last word. */
  void clear() {
    origin.clear();
    goal.clear();
    weight.clear();
    place.clear();
    symbol.clear();
    nextWithGoal.clear();
    lastTo.clear();
    best.clear();
    all.clear();
    open.clear();
  }

  /** Adds a step that writes a symbol at a character. */
  void step(int from, int to, float logProbability, int at, int writes) {
    while (lastTo.size() <= Math.max(from, to)) {
      lastTo.add(NONE);
    }
    nextWithGoal.add(lastTo.getInt(to));
    lastTo.set(to, goal.size());
    origin.add(from);
    goal.add(to);
    weight.add(logProbability);
    place.add(at);
    symbol.add(writes);
  }

  /** Begins with the ways that end in some states. */
  void endIn(IntList ends) {
    sum();
    total = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < ends.size(); i++) {
      int end = ends.getInt(i);
      open.add(new Way(end, NONE, null, 0, best.getDouble(end)));
      total = logSum(total, all.getDouble(end));
    }
  }

  /** Viterbi's algorithm and the forward algorithm, over all states. */
  private void sum() {
    for (int s = 0; s < lastTo.size(); s++) {
      best.add(s == 0 ? 0 : Double.NEGATIVE_INFINITY);
      all.add(s == 0 ? 0 : Double.NEGATIVE_INFINITY);
    }
    for (int step = 0; step < goal.size(); step++) {
      int from = origin.getInt(step);
      int to = goal.getInt(step);
      double more = weight.getDouble(step);
      best.set(to, Math.max(best.getDouble(to), best.getDouble(from) + more));
      all.set(to, logSum(all.getDouble(to), all.getDouble(from) + more));
    }
  }

  private static double logSum(double a, double b) {
    double larger = Math.max(a, b);
    return larger == Double.NEGATIVE_INFINITY
        ? larger
        : larger + Math.log1p(Math.exp(Math.min(a, b) - larger));
  }

  /** Receives a way. */
  interface Found {
    /** A step of it, from the word's beginning on. */
    void step(int at, int symbol);

    /**
     * Its end.
     *
     * @return whether the next one is wanted
     */
    boolean end(double probability);
  }

  /**
   * Finds ways from the most probable one down, by a search from the end: what a way costs from the
   * beginning to where it has come is known exactly (Hart, Nilsson and Raphael 1968; for the n best
   * paths Soong and Huang 1991). The probabilities of all ways have the sum 1.
   */
  void find(Found found) {
    while (!open.isEmpty()) {
      Way way = open.poll();
      if (way.state == 0) {
        for (Way at = way; at.step != NONE; at = at.rest) {
          found.step(place.getInt(at.step), symbol.getInt(at.step));
        }
        if (!found.end(Math.exp(way.sum - total))) {
          return;
        }
      }
      for (int s = lastTo.getInt(way.state); s != NONE; s = nextWithGoal.getInt(s)) {
        double sum = way.sum + weight.getDouble(s);
        int from = origin.getInt(s);
        open.add(new Way(from, s, way, sum, sum + best.getDouble(from)));
      }
    }
  }
}
