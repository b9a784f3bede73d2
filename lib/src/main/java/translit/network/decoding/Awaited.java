package translit.network.decoding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import translit.text.Transition;

/**
 * The transitions that were read and are possible or not by what will be read. Equal ones are one
 * object, which knows those that it becomes, so that each is found out once. For several threads:
 * where two find out the same at once, they find the same.
 */
final class Awaited {
  static final Awaited NOTHING = new Awaited(List.of(), 0);
  static final Awaited IMPOSSIBLE = new Awaited(List.of(), 0);

  /** A transition, its cases that may hold, and what has been read behind it. */
  private record One(Transition transition, long cases, String behind) {}

  private final List<One> ones;
  private final Awaited[] then;

  private Awaited(List<One> ones, int symbols) {
    this.ones = List.copyOf(ones);
    this.then = new Awaited[symbols];
  }

  /** All that there are. */
  static final class All {
    private final List<String> symbols;
    private final Map<List<One>, Awaited> all = new ConcurrentHashMap<>();

    /**
     * @param symbols that can be read
     */
    All(List<String> symbols) {
      this.symbols = List.copyOf(symbols);
    }

    /** What is left when a symbol was read. */
    Awaited then(Awaited awaited, int symbol) {
      if (awaited == NOTHING) {
        return NOTHING;
      }
      if (awaited.then[symbol] == null) {
        awaited.then[symbol] = read(awaited.ones, symbols.get(symbol));
      }
      return awaited.then[symbol];
    }

    /** A transition, with its cases that fit behind what stands before it. */
    Awaited of(Transition transition, long cases) {
      return read(List.of(new One(transition, cases, "")), "");
    }

    /** What both await; neither is impossible. */
    Awaited both(Awaited first, Awaited second) {
      if (first == NOTHING || second == NOTHING) {
        return first == NOTHING ? second : first;
      }
      List<One> ones = new ArrayList<>(first.ones);
      ones.addAll(second.ones);
      return of(ones);
    }

    private Awaited read(List<One> ones, String more) {
      List<One> left = new ArrayList<>();
      for (One one : ones) {
        String behind = one.behind + more;
        long sure = one.cases & one.transition.casesBefore(behind);
        long open = one.transition.undecided(one.cases, behind);
        if (open != 0) {
          left.add(new One(one.transition, sure | open, behind));
        } else if (!one.transition.isWritten(sure)) {
          return IMPOSSIBLE;
        }
      }
      return left.isEmpty() ? NOTHING : of(left);
    }

    private Awaited of(List<One> ones) {
      return all.computeIfAbsent(ones, some -> new Awaited(some, symbols.size()));
    }
  }
}
