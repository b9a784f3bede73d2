package translit.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import translit.common.InputException;
import translit.corpus.source.InputFile;
import translit.corpus.source.SourceReport;
import translit.language.Language;
import translit.language.RomanizationRules;
import translit.language.WordCharacters;

/**
 * What a network can learn from beside the sentences of a corpus, of which each comes once in an
 * epoch: a share of what it reads is drawn from these lists.
 *
 * @param words native words, of which rows are made
 * @param phrases native lines, to be learned from as they are
 * @param foreign lines of foreign running text, of which words are put between native ones
 * @param sources for each list that was read, its file's name, SHA-256 and the lines kept
 */
public record MoreText(
    List<String> words,
    List<String> phrases,
    List<String> foreign,
    Map<String, Map<String, Object>> sources) {
  /** Nothing but the corpus. */
  public static final MoreText NONE = new MoreText(List.of(), List.of(), List.of(), Map.of());

  /**
   * Copies the lists.
   *
   * @param words native words
   * @param phrases native lines
   * @param foreign lines of foreign running text
   * @param sources of the lists
   */
  public MoreText {
    words = List.copyOf(words);
    phrases = List.copyOf(phrases);
    foreign = List.copyOf(foreign);
    sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
  }

  /**
   * Adds a list of words. What is not wholly of the script's letters, and what has one letter only,
   * is left out: lists from the web have cut words and signs in them.
   *
   * @param file UTF-8, a word a line; bz2, gz, xz or plain
   * @param language of the words
   * @return this and the words
   * @throws InputException if the file cannot be read, is cut off or has no such word
   */
  public MoreText withWords(Path file, Language language) {
    RomanizationRules rules = language.rules();
    Read read = Read.of(file, language.normalForm(), word -> isWord(word, rules), "word");
    return new MoreText(read.lines, phrases, foreign, with("words", read));
  }

  /**
   * Adds lines to be learned from as they are; those that begin with {@code #} are headings.
   *
   * @param file UTF-8; bz2, gz, xz or plain
   * @param language of the lines
   * @return this and the lines
   * @throws InputException if the file cannot be read or has no line of the script
   */
  public MoreText withPhrases(Path file, Language language) {
    RomanizationRules rules = language.rules();
    Predicate<String> isPhrase =
        line -> !line.startsWith("#") && line.codePoints().anyMatch(rules::isNative);
    Read read = Read.of(file, language.normalForm(), isPhrase, "line of " + rules.script());
    return new MoreText(words, read.lines, foreign, with("phrases", read));
  }

  /**
   * Adds foreign running text.
   *
   * @param file UTF-8, such as English sentences; bz2, gz, xz or plain
   * @return this and the text
   * @throws InputException if the file cannot be read or has no Latin letter
   */
  public MoreText withForeign(Path file) {
    Predicate<String> isLatin = line -> line.matches(".*\\p{IsLatin}.*");
    Read read = Read.of(file, UnaryOperator.identity(), isLatin, "line with a Latin letter");
    return new MoreText(words, phrases, read.lines, with("foreign", read));
  }

  private static boolean isWord(String line, RomanizationRules rules) {
    return line.codePoints().filter(rules::isNative).count() > 1
        && line.codePoints().allMatch(c -> rules.isNative(c) || WordCharacters.isApostrophe(c));
  }

  private Map<String, Map<String, Object>> with(String list, Read read) {
    Map<String, Object> source = new LinkedHashMap<>();
    source.put("name", read.source.name());
    source.put("sha256", read.source.sha256());
    source.put("lines", read.lines.size());
    Map<String, Map<String, Object>> all = new LinkedHashMap<>(sources);
    all.put(list, source);
    return all;
  }

  private record Read(List<String> lines, SourceReport source) {
    static Read of(
        Path file, UnaryOperator<String> normalForm, Predicate<String> kept, String what) {
      List<String> lines = new ArrayList<>();
      SourceReport source =
          new InputFile(file).readLines(line -> lines.add(normalForm.apply(line)));
      source
          .cutOff()
          .ifPresent(
              where -> {
                throw new InputException(file + ": " + where + "; get the whole file");
              });
      lines.removeIf(kept.negate());
      if (lines.isEmpty()) {
        throw new InputException(file + ": no " + what + " in it, expected at least one");
      }
      return new Read(lines, source);
    }
  }
}
