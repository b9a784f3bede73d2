package translit.network.decoding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import translit.language.AlignedText;
import translit.language.Alphabet;
import translit.language.Place;
import translit.language.RomanizationRules;
import translit.language.RomanizationRules.Letter;
import translit.language.RomanizationRules.Spelling;
import translit.language.RomanizationRules.Word;
import translit.language.Romanizer;

/**
 * What can be typed for a native text in whatever style, by brute force from the rules as their
 * guide explains them: the twin of the tables with which texts are read.
 */
final class Typing {
  private static final String IN_WORD = "\\p{L}\\p{M}՚-՞";
  private static final Pattern WORD_BEFORE = Pattern.compile("[" + IN_WORD + "]['’ʼ]*$");
  private static final Pattern WORD_BEHIND = Pattern.compile("^['’ʼ]*[" + IN_WORD + "]");

  private static final Place WHOLE = new Place(true, true, false, List.of(), List.of());

  private final List<Letter> letters;
  private final List<Word> words;
  private final List<String> symbols;
  private final Alphabet natives;

  Typing(RomanizationRules rules) {
    this.letters =
        Stream.concat(
                rules.letters().stream(),
                rules.habits().stream()
                    .flatMap(habit -> habit.styles().stream())
                    .flatMap(style -> style.letters().stream()))
            .toList();
    this.words = rules.words();
    this.symbols =
        rules.letters().stream()
            .map(Letter::symbol)
            .sorted(Comparator.comparingInt(symbol -> -symbol.length()))
            .toList();
    this.natives = Alphabet.ofNative(rules);
  }

  /** Whether somebody can type a native text so. */
  boolean canBeTyped(String text, String latin) {
    Map<Integer, Set<Integer>> borders = new HashMap<>(); // of what is typed, by those of the text
    borders.put(0, new HashSet<>(Set.of(0)));
    for (int at = 0; at < text.length(); at++) {
      if (borders.containsKey(at)) {
        String symbol = symbolAt(text, at);
        readOn(borders, at, symbol, typed(text, at, symbol), latin);
        for (Word word : words) {
          if (text.startsWith(word.symbol(), at)
              && holds(WHOLE, text, at, at + word.symbol().length(), true)) {
            List<String> typed = word.spellings().stream().map(Spelling::text).toList();
            readOn(borders, at, word.symbol(), typed, latin);
          }
        }
      }
    }
    return borders.getOrDefault(text.length(), Set.of()).contains(latin.length());
  }

  private static void readOn(
      Map<Integer, Set<Integer>> borders,
      int at,
      String symbol,
      Collection<String> ways,
      String latin) {
    Set<Integer> then = borders.computeIfAbsent(at + symbol.length(), length -> new HashSet<>());
    for (int border : borders.get(at)) {
      ways.stream()
          .filter(typed -> latin.startsWith(typed, border))
          .forEach(typed -> then.add(border + typed.length()));
    }
  }

  /** The longest letter or group at a place, or a character without a rule. */
  private String symbolAt(String text, int at) {
    return symbols.stream()
        .filter(symbol -> text.startsWith(symbol, at))
        .findFirst()
        .orElseGet(() -> Character.toString(text.codePointAt(at)));
  }

  private Set<String> typed(String text, int at, String symbol) {
    Set<String> typed = new HashSet<>();
    for (Letter letter : letters) {
      if (letter.symbol().equals(symbol)) {
        // in a word of capitals or not: people hold the shift key or do not
        for (boolean capitals : new boolean[] {true, false}) {
          letter.cases().stream()
              .filter(one -> holds(one.place(), text, at, at + symbol.length(), capitals))
              .findFirst()
              .orElseThrow()
              .spellings()
              .forEach(spelling -> typed.add(spelling.text()));
        }
      }
    }
    return symbols.contains(symbol) ? typed : Set.of(symbol);
  }

  private static boolean holds(Place place, String text, int start, int end, boolean capitals) {
    String before = text.substring(0, start);
    String behind = text.substring(end);
    return !(place.wordStart() && WORD_BEFORE.matcher(before).find())
        && !(place.wordEnd() && WORD_BEHIND.matcher(behind).find())
        && (capitals || !place.capitals())
        && (place.after().isEmpty() || place.after().stream().anyMatch(s -> ends(before, s)))
        && (place.before().isEmpty() || place.before().stream().anyMatch(s -> begins(behind, s)));
  }

  private static boolean ends(String text, String end) {
    return text.length() >= end.length()
        && text.substring(text.length() - end.length()).equalsIgnoreCase(end);
  }

  private static boolean begins(String text, String start) {
    return text.length() >= start.length()
        && text.substring(0, start.length()).equalsIgnoreCase(start);
  }

  /** Every way to read a Latin word; what is no Latin letter may stand for itself. */
  List<AlignedText> readings(String latin) {
    List<AlignedText> found = new ArrayList<>();
    read(latin, 0, new ArrayList<>(), new ArrayList<>(), found);
    return found;
  }

  private void read(
      String latin, int at, List<String> read, List<String> typed, List<AlignedText> found) {
    if (at == latin.length()) {
      if (isTyped(read, typed)) {
        found.add(aligned(read, typed));
      }
      return;
    }
    String one = Character.toString(latin.codePointAt(at));
    if (!one.matches("\\p{IsLatin}")) {
      readOn(latin, at, one, one, read, typed, found);
    }
    for (Word word : words) {
      for (Spelling spelling : word.spellings()) {
        if (latin.startsWith(spelling.text(), at)) {
          readOn(latin, at, word.symbol(), spelling.text(), read, typed, found);
        }
      }
    }
    Set<List<String>> tried = new HashSet<>();
    for (Letter letter : letters) {
      for (RomanizationRules.Case some : letter.cases()) {
        for (RomanizationRules.Spelling spelling : some.spellings()) {
          String text = spelling.text();
          if (latin.startsWith(text, at) && tried.add(List.of(letter.symbol(), text))) {
            readOn(latin, at, letter.symbol(), text, read, typed, found);
          }
        }
      }
    }
  }

  private void readOn(
      String latin,
      int at,
      String symbol,
      String text,
      List<String> read,
      List<String> typed,
      List<AlignedText> found) {
    read.add(symbol);
    typed.add(text);
    read(latin, at + text.length(), read, typed, found);
    read.remove(read.size() - 1);
    typed.remove(typed.size() - 1);
  }

  private boolean isTyped(List<String> read, List<String> typed) {
    String text = String.join("", read);
    int at = 0;
    for (int i = 0; i < read.size(); i++) {
      String symbol = read.get(i);
      boolean asLetter =
          symbolAt(text, at).equals(symbol) && typed(text, at, symbol).contains(typed.get(i));
      if (!asLetter && !isTypedAsAWhole(text, at, symbol, typed.get(i))) {
        return false;
      }
      at += symbol.length();
    }
    return true;
  }

  private boolean isTypedAsAWhole(String text, int at, String symbol, String typed) {
    return holds(WHOLE, text, at, at + symbol.length(), true)
        && words.stream()
            .filter(word -> word.symbol().equals(symbol))
            .flatMap(word -> word.spellings().stream())
            .anyMatch(spelling -> spelling.text().equals(typed));
  }

  private AlignedText aligned(List<String> read, List<String> typed) {
    List<String> latin = new ArrayList<>();
    List<String> symbols = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      List<String> characters = Romanizer.characters(typed.get(i));
      boolean kept = natives.index(read.get(i)) == Alphabet.OTHER_INDEX;
      for (int k = 0; k < characters.size(); k++) {
        latin.add(characters.get(k));
        symbols.add(k > 0 ? Alphabet.PLACEHOLDER : kept ? Alphabet.OTHER : read.get(i));
      }
    }
    return new AlignedText(latin, symbols);
  }
}
