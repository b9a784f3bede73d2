package translit.language;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import translit.common.InputException;
import translit.common.Phrase;
import translit.common.TextLines;
import translit.language.reading.LanguageFolders;
import translit.language.reading.NativeText;
import translit.language.rules.RulesReader;

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

  /**
   * A language whose rules were sent.
   *
   * @param code of the language
   * @param rules what {@code rules.json} has in it, UTF-8, as a model's folder carries it
   * @return the language, without a folder
   * @throws InputException if the rules cannot be used
   */
  public static Language of(String code, byte[] rules) {
    Path name = Path.of(code);
    String json = new String(rules, StandardCharsets.UTF_8);
    return new Language(code, name, RulesReader.read(name.resolve(LanguageFolders.RULES), json));
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
   * The first {@link #sentences} of a text file, all of which is checked.
   *
   * @param file UTF-8
   * @param most of its sentences
   * @return as many, or all if there are fewer
   * @throws InputException where {@link #sentences(Path)} throws it
   */
  public List<String> sentences(Path file, int most) {
    List<String> all = sentences(file);
    return all.subList(0, Math.min(most, all.size()));
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

  /**
   * The {@link #sentences} of a text file one after another, so that they need not fit in memory.
   *
   * @param file UTF-8
   * @param wantsMore takes a sentence, and says whether it wants the next one
   * @throws InputException as {@link #sentences} does, at the end of what was read
   */
  public void eachSentence(Path file, Predicate<String> wantsMore) {
    UnaryOperator<String> form = normalForm();
    long[] counts = new long[2]; // lines, and those with a letter of the script
    TextLines.each(
        file,
        "one sentence a line",
        line -> {
          String sentence = form.apply(line);
          if (!isSentence(sentence)) {
            return true;
          }
          counts[0]++;
          counts[1] += isWritten(sentence) ? 1 : 0;
          return wantsMore.test(sentence);
        });
    require(file, counts[0], counts[1]);
  }

  private boolean isWritten(String line) {
    return line.codePoints().anyMatch(rules::isNative);
  }

  private List<String> checked(Path file, List<String> lines) {
    require(file, lines.size(), lines.stream().filter(this::isWritten).count());
    return lines;
  }

  private void require(Path file, long lines, long written) {
    if (lines == 0) {
      throw new InputException(file + ": empty, expected one sentence a line");
    }
    if (written == 0) {
      throw new InputException(
          "%s: no %s letter in it, expected text in that script".formatted(file, rules.script()));
    }
    // Another language's text may name things in this script.
    if (written * FEWEST < lines) {
      throw new InputException(
          Phrase.say(
              "%s: a %s letter in %,d of %,d lines only, expected text in that script",
              file, rules.script(), written, lines));
    }
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
