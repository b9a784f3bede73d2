package translit.language;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import translit.common.InputException;
import translit.common.Phrase;
import translit.common.TextLines;
import translit.language.reading.LanguageFolders;
import translit.language.reading.NativeText;

/**
 * A folder with a language's rules and its sample text.
 *
 * @param code such as {@code hy-AM}: what the rules say, or else the folder's name
 * @param folder where {@code rules.json} and {@code sample.txt} are
 * @param rules read and checked
 */
public record Language(String code, Path folder, RomanizationRules rules) {
  /** One of so many lines of a text has a letter of its script. */
  private static final int FEWEST = 20;

  /**
   * Finds a language by the path of its folder, or by its code, under {@code data/languages} of the
   * working directory or of one above it, or else of the folder of this library's jar or of one
   * above that, so that the program works wherever it is called.
   *
   * @param codeOrFolder such as {@code hy-AM}, or a path
   * @return the language with its rules read
   * @throws InputException if there is none, naming those there are, or if its rules are wrong
   */
  public static Language load(String codeOrFolder) {
    LanguageFolders folders = LanguageFolders.usual();
    Path folder = folders.find(codeOrFolder).orElseThrow(() -> folders.unknown(codeOrFolder));
    RomanizationRules rules = RomanizationRules.read(folder.resolve(LanguageFolders.RULES));
    String name = folder.toAbsolutePath().normalize().getFileName().toString();
    return new Language(rules.code().isEmpty() ? name : rules.code(), folder, rules);
  }

  /** {@return the tag that ICU knows the language by} */
  public Locale locale() {
    return Locale.forLanguageTag(code);
  }

  /**
   * The {@link #sentences} of the text written for this project.
   *
   * @return in the order of the file
   * @throws InputException if the folder has no {@code sample.txt} or it cannot be read
   */
  public List<String> sample() {
    return sentences(folder.resolve("sample.txt"));
  }

  /**
   * The sentences of a text file, one a line, in their {@link #normalForm} form. Blank lines and
   * headings, which begin with {@code #}, are left out.
   *
   * @param file UTF-8
   * @return at least one sentence, in the order of the file
   * @throws InputException if the file is missing, not UTF-8, without a sentence, or with hardly a
   *     letter of the script
   */
  public List<String> sentences(Path file) {
    return checked(file, lines(file));
  }

  /**
   * The {@link #sentences} of a text file by article: blank lines between two sentences are a
   * border.
   *
   * @param file UTF-8, as {@code corpus} writes it
   * @return at least one article of at least one sentence; one alone if no border is known
   * @throws InputException where {@link #sentences} throws it
   */
  public List<List<String>> articles(Path file) {
    List<List<String>> articles = new ArrayList<>();
    boolean begins = true;
    for (String line : allLines(file).toList()) {
      if (line.isBlank()) {
        begins = true;
      } else if (isSentence(line)) {
        if (begins) {
          articles.add(new ArrayList<>());
        }
        articles.get(articles.size() - 1).add(line);
        begins = false;
      }
    }
    checked(file, articles.stream().flatMap(List::stream).toList());
    return articles;
  }

  private List<String> checked(Path file, List<String> lines) {
    if (lines.isEmpty()) {
      throw new InputException(file + ": empty, expected one sentence a line");
    }
    long written =
        lines.stream().filter(line -> line.codePoints().anyMatch(rules::isNative)).count();
    if (written == 0) {
      throw new InputException(
          "%s: no %s letter in it, expected text in that script".formatted(file, rules.script()));
    }
    // Another language's text may name things in this script.
    if (written * FEWEST < lines.size()) {
      throw new InputException(
          Phrase.say(
              "%s: a %s letter in %,d of %,d lines only, expected text in that script",
              file, rules.script(), written, lines.size()));
    }
    return lines;
  }

  /**
   * Gives texts one form for each letter, as {@link #sentences} has them: in normal form NFC, the
   * Armenian ligatures taken apart, {@code '}, {@code ’} and {@code ʼ} within a word the one that
   * the rules have, without soft hyphens and what the rules ignore.
   *
   * @return what writes any text as the rules would; made once for many texts
   */
  public UnaryOperator<String> normalForm() {
    NativeText form =
        new NativeText(
            rules.script(),
            rules.letters().stream().map(RomanizationRules.Letter::symbol).toList(),
            rules.ignored());
    return form::normal;
  }

  private List<String> lines(Path file) {
    return allLines(file).filter(Language::isSentence).toList();
  }

  private static boolean isSentence(String line) {
    return !line.isBlank() && !line.startsWith("#");
  }

  private Stream<String> allLines(Path file) {
    return TextLines.read(file, "one sentence a line").stream().map(normalForm());
  }
}
