package translit.network.decoding;

import static translit.language.WordCharacters.APOSTROPHES;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.lang3.StringUtils;
import translit.language.WordCharacters;
import translit.text.Transition;
import translit.text.Transitions;

/**
 * What the conditions of rules see to each side of a symbol, looked up in tables, since it is asked
 * for every character of a text. To the left stands a context: the last symbol, with as much before
 * it as some condition names. To the right is what is {@link Awaited}.
 */
final class Neighbours {
  /** A Latin letter, for conditions: part of a word, and no native letter. */
  private static final String LETTER = "x";

  /** No part of a word. */
  private static final String BORDER = " ";

  /**
   * @param text the end of what stands before, in small letters
   * @param symbol the last one
   */
  private record Context(String text, int symbol) {}

  /** The border of a word, as a symbol, and as the context behind it. */
  final int border;

  /** A Latin letter of the same word, as a symbol, and as the context behind it. */
  final int letter;

  /** The first of the apostrophes, which are symbols here whether rules have them or not. */
  private final int apostrophes;

  private final List<Transition> transitions;
  private final List<String> symbols;
  private final Set<String> beginnings = new HashSet<>(); // of what conditions name on the left
  private final Map<Context, Integer> indices = new HashMap<>();
  private final List<Context> contexts = new ArrayList<>();
  private final List<int[]> contextsThen = new ArrayList<>(); // by the symbol that follows
  private final boolean[][] canFollow; // by symbol and the one behind it
  private final Awaited.All awaited;
  private final Awaited[][] behind; // by transition and context; null where all places do

  /**
   * @param natives all native symbols, a network's
   * @param rules what may stand side by side
   * @param transitions those that are looked up, by their index
   */
  Neighbours(List<String> natives, Transitions rules, List<Transition> transitions) {
    this.border = natives.size();
    this.letter = border + 1;
    this.apostrophes = letter + 1;
    this.symbols = new ArrayList<>(natives);
    symbols.add(BORDER);
    symbols.add(LETTER);
    symbols.addAll(List.of(APOSTROPHES.split("")));
    Set<String> named = new HashSet<>();
    for (Transition one : transitions) {
      one.places().forEach(place -> place.after().forEach(s -> named.add(small(s))));
    }
    named.forEach(this::addBeginnings);
    List<Integer> within = new ArrayList<>(); // symbols of which something before them may matter
    for (int symbol = 0; symbol < symbols.size(); symbol++) {
      String text = small(symbols.get(symbol));
      index(new Context(text, symbol));
      if (isApostrophe(text) || named.stream().anyMatch(one -> one.indexOf(text) > 0)) {
        within.add(symbol);
      }
    }
    for (int at = 0; at < contexts.size(); at++) { // more and more of them
      contextsThen.add(contextsBehind(contexts.get(at), within));
    }
    this.canFollow = new boolean[symbols.size()][symbols.size()];
    for (int a = 0; a < symbols.size(); a++) {
      for (int b = 0; b < symbols.size(); b++) {
        canFollow[a][b] = rules.canFollow(symbols.get(a), symbols.get(b));
      }
    }
    this.transitions = List.copyOf(transitions);
    this.awaited = new Awaited.All(symbols);
    this.behind =
        transitions.stream()
            .map(one -> one.isUnconditional() ? null : new Awaited[contexts.size()])
            .toArray(Awaited[][]::new);
  }

  private void addBeginnings(String named) {
    for (int length = 2; length <= named.length(); length++) {
      beginnings.add(named.substring(0, length));
    }
  }

  private static String small(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static boolean isApostrophe(String text) {
    return StringUtils.containsOnly(text, APOSTROPHES);
  }

  private int index(Context context) {
    Integer known = indices.putIfAbsent(context, contexts.size());
    if (known == null) {
      contexts.add(context);
    }
    return known == null ? contexts.size() - 1 : known;
  }

  private int[] contextsBehind(Context before, List<Integer> within) {
    int[] then = IntStream.range(0, symbols.size()).toArray();
    for (int symbol : within) {
      String text = small(symbols.get(symbol));
      String whole = before.text + text;
      if (isApostrophe(text) && WordCharacters.endsInWord(before.text)) {
        text = LETTER + text; // a word may go on behind it
      }
      for (int from = 0; from < before.text.length(); from++) {
        if (beginnings.contains(whole.substring(from))) {
          text = whole.substring(from);
          break;
        }
      }
      then[symbol] = index(new Context(text, symbol));
    }
    return then;
  }

  /** An apostrophe as a symbol. */
  int apostrophe(int codePoint) {
    return apostrophes + APOSTROPHES.indexOf(codePoint);
  }

  boolean canFollow(int context, int symbol) {
    return canFollow[contexts.get(context).symbol][symbol];
  }

  /** The context behind a symbol. */
  int then(int context, int symbol) {
    return contextsThen.get(context)[symbol];
  }

  /** What is awaited still when a symbol was read. */
  Awaited then(Awaited before, int symbol) {
    return awaited.then(before, symbol);
  }

  /** What is awaited when a transition was read in a context, and what was before. */
  Awaited and(Awaited before, int transition, int context) {
    Awaited[] known = behind[transition];
    if (known == null) {
      return before;
    }
    if (known[context] == null) {
      Transition one = transitions.get(transition);
      known[context] = awaited.of(one, one.casesAfter(contexts.get(context).text));
    }
    boolean possible = known[context] != Awaited.IMPOSSIBLE;
    return possible ? awaited.both(before, known[context]) : Awaited.IMPOSSIBLE;
  }
}
