package translit.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import translit.engine.Batch;
import translit.engine.EncodedText;
import translit.engine.Predictor;
import translit.language.AlignedText;
import translit.language.Alphabet;
import translit.language.Romanizer;
import translit.language.StandIns;
import translit.language.WordCharacters;
import translit.network.decoding.Composed;
import translit.network.decoding.FirstLetter;
import translit.network.decoding.WordsOfCapitals;

/**
 * Gives every Latin character of a text a native symbol. A long text is read through {@link
 * Window}s, so that memory does not grow with it.
 *
 * @param name of what tags, in a few words
 * @param predictor of the network, asked for when there is something to tag
 * @param latin symbols of the input
 * @param natives symbols of the output
 * @param choice of the symbols by their probabilities
 * @param hasCase whether native letters have two cases
 * @param firstLetter how the first one of a line is shown to the network, if not as it is typed
 */
record Tagger(
    String name,
    Supplier<Predictor> predictor,
    Alphabet latin,
    Alphabet natives,
    Choice choice,
    boolean hasCase,
    Optional<FirstLetter> firstLetter) {
  Tagger(
      String name,
      Supplier<Predictor> predictor,
      Alphabet latin,
      Alphabet natives,
      Choice choice,
      Optional<FirstLetter> firstLetter) {
    this(
        name,
        predictor,
        latin,
        natives,
        choice,
        !WordsOfCapitals.meanNothing(latin, natives),
        firstLetter);
  }

  List<AlignedText> tag(List<String> typed) {
    List<String> texts = typed.stream().map(Composed::text).toList();
    Iterator<short[]> said = tagged(texts).iterator();
    return texts.stream().map(text -> aligned(Romanizer.characters(text), said.next())).toList();
  }

  private AlignedText aligned(List<String> characters, short[] said) {
    return new AlignedText(
        characters,
        IntStream.range(0, said.length).mapToObj(i -> natives.symbol(said[i])).toList());
  }

  /** The native text of each Latin text. */
  List<String> decode(List<String> typed) {
    List<String> texts = typed.stream().map(Composed::text).toList();
    Iterator<short[]> said = tagged(texts).iterator();
    return texts.stream()
        .map(
            text -> {
              int[] characters = text.codePoints().toArray();
              return written(characters, 0, characters.length, said.next());
            })
        .toList();
  }

  /** What is written of each window, without its context. */
  List<String> decodeWindows(List<Window> windows) {
    Iterator<short[]> said = tagWindows(windows).iterator();
    return windows.stream()
        .map(one -> written(one.characters(), one.from(), one.to(), said.next()))
        .toList();
  }

  /** Placeholders dropped, kept characters put back: as {@link AlignedText#nativeText} is. */
  String written(int[] characters, int from, int to, short[] said) {
    StringBuilder text = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      switch (said[i]) {
        case Alphabet.PLACEHOLDER_INDEX -> {}
        case Alphabet.OTHER_INDEX -> text.appendCodePoint(characters[i]);
        default -> text.append(symbol(characters[i], natives.symbol(said[i])));
      }
    }
    return text.toString();
  }

  /**
   * A symbol as it is written: a letter that stands for itself keeps its case, and an apostrophe
   * its form. A tab, which the network reads as a space, stays.
   */
  private String symbol(int character, String symbol) {
    String text = StandIns.textOf(symbol);
    int small = Character.toLowerCase(character);
    boolean isItself =
        character == '\t'
            || text.codePointAt(0) == small && text.length() == Character.charCount(small)
            || WordCharacters.isApostrophe(character)
                && symbol.equals(latin.symbol(seen(character)));
    return isItself ? Character.toString(character) : text;
  }

  /**
   * The symbol of a character that is typed: of an apostrophe that of another one, if need be, and
   * of a tab that of a space, since sentences to learn from have no tabs.
   */
  private int seen(int character) {
    int index = latin.indexOfCharacter(character == '\t' ? ' ' : character);
    return index > Alphabet.OTHER_INDEX || !WordCharacters.isApostrophe(character)
        ? index
        : WordCharacters.APOSTROPHES
            .codePoints()
            .map(latin::indexOfCharacter)
            .filter(i -> i > Alphabet.OTHER_INDEX)
            .findFirst()
            .orElse(index);
  }

  /** Of each text, the native symbols of its characters. */
  private List<short[]> tagged(List<String> texts) {
    List<Window> windows = new ArrayList<>();
    int[] ends = new int[texts.size()];
    for (int i = 0; i < ends.length; i++) {
      windows.addAll(Window.of(texts.get(i).codePoints().toArray()));
      ends[i] = windows.size();
    }
    List<short[]> said = tagWindows(windows);
    return IntStream.range(0, ends.length)
        .mapToObj(i -> joined(windows, said, i == 0 ? 0 : ends[i - 1], ends[i]))
        .toList();
  }

  private static short[] joined(List<Window> windows, List<short[]> said, int from, int to) {
    short[] all =
        new short[windows.subList(from, to).stream().mapToInt(w -> w.to() - w.from()).sum()];
    int at = 0;
    for (int i = from; i < to; i++) {
      Window window = windows.get(i);
      int length = window.to() - window.from();
      System.arraycopy(said.get(i), window.from(), all, at, length);
      at += length;
    }
    return all;
  }

  /** Of each window, the native symbols of all its characters. */
  private List<short[]> tagWindows(List<Window> windows) {
    return read(
        windows,
        (window, seen, text, probabilities) ->
            Unseen.putBack(window, choice.symbols(seen.characters(), text, probabilities)),
        window -> Unseen.putBack(window, new short[0]));
  }

  /**
   * What is made of a window. For several threads.
   *
   * @param <T> what that is
   */
  interface Reading<T> {
    /**
     * @param seen the window without what the network does not see
     * @param text the symbols of that
     */
    T of(Window window, Window seen, EncodedText text, float[] probabilities);
  }

  /** What is made of each window by what the network finds probable; or of it having seen none. */
  <T> List<T> read(List<Window> all, Reading<T> reading, Function<Window, T> ofNothing) {
    List<Window> windows = all.stream().map(Unseen::without).toList();
    List<T> made = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      made.add(windows.get(i).length() == 0 ? ofNothing.apply(all.get(i)) : null);
    }
    // Similar lengths go together: a batch is computed step by step, all its texts at once.
    int[] order =
        IntStream.range(0, made.size())
            .filter(i -> windows.get(i).length() > 0)
            .boxed()
            .sorted(Comparator.comparingInt(i -> windows.get(i).length()))
            .mapToInt(i -> i)
            .toArray();
    List<int[]> shown = Arrays.stream(order).mapToObj(i -> shown(windows.get(i))).toList();
    List<EncodedText> encoded = shown.stream().map(this::encoded).toList();
    int next = 0;
    for (Batch batch : Batch.inOrder(encoded)) {
      float[][] outputs = predictor.get().outputs(batch);
      int first = next;
      IntStream.range(0, outputs.length)
          .parallel()
          .forEach(
              n -> {
                Window window = windows.get(order[first + n]);
                EncodedText text = batch.texts().get(n);
                if (firstLetter.isPresent() && shown.get(first + n) != window.characters()) {
                  text = encoded(window.characters());
                  firstLetter.get().exchange(outputs[n]);
                }
                made.set(
                    order[first + n],
                    reading.of(all.get(order[first + n]), window, text, outputs[n]));
              });
      next += outputs.length;
    }
    return made;
  }

  /** A window as the network sees it. */
  private int[] shown(Window window) {
    int[] read = window.characters();
    if (!hasCase) {
      return WordsOfCapitals.small(read);
    }
    boolean beginsLine = window.from() == 0;
    return beginsLine ? firstLetter.map(letter -> letter.shown(read)).orElse(read) : read;
  }

  private EncodedText encoded(int[] characters) {
    return EncodedText.of(Arrays.stream(characters).map(this::seen).toArray(), new int[0]);
  }
}
