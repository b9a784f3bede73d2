package translit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a committed notebook says must be true for every model, seed and language: numbers that come
 * from a run are written by its code. Numbers of the post, and constants of the design, stand in
 * {@code numbers.txt} with the words around them.
 */
class NotebooksTest {
  private static final Path NOTEBOOKS = Path.of("../notebooks");

  private static final String WORDS =
      "three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|dozen|hundred";

  private static final Pattern NUMBER =
      Pattern.compile("(?<!\\p{L})[\\d½¼¾]+|(?i:\\b(?:" + WORDS + ")\\b)");

  /** Names that have digits: code, files, addresses, other notebooks. */
  private static final Pattern NAME =
      Pattern.compile(
          "`[^`]*`|\\[[01]\\d[^\\]]*\\]\\([^)]*\\)|\\]\\([^)]*\\)"
              + "|[Nn]otebooks? [01]\\d( (and|to) [01]\\d)?");

  private static final Pattern STRING = Pattern.compile("\"((?:\\\\.|[^\"\\\\])*)\"");

  private record Cell(Path notebook, int number, boolean code, String source) {
    List<String> lines() {
      return source.lines().filter(line -> !line.isBlank()).toList();
    }

    boolean hasKnobs() {
      return source.contains("knob(");
    }

    @Override
    public String toString() {
      return notebook.getFileName() + ", cell " + number;
    }
  }

  private static List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    try (Stream<Path> files = Files.list(NOTEBOOKS)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".ipynb")).sorted().toList()) {
        JsonNode notebook = new ObjectMapper().readTree(file.toFile());
        int number = 0;
        for (JsonNode cell : notebook.get("cells")) {
          StringBuilder source = new StringBuilder();
          cell.get("source").forEach(line -> source.append(line.asText()));
          boolean code = cell.get("cell_type").asText().equals("code");
          cells.add(new Cell(file, number++, code, source.toString()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(cells).hasSizeGreaterThan(150);
    return cells;
  }

  private static List<Cell> code() {
    return cells().stream()
        .filter(Cell::code)
        .filter(cell -> !cell.source.startsWith("%"))
        .toList();
  }

  private static List<String> numbers(String text) {
    return NUMBER
        .matcher(NAME.matcher(text).replaceAll(" "))
        .results()
        .map(MatchResult::group)
        .toList();
  }

  /** Phrases with numbers that are the post's, or constants of the design. */
  private static List<String> phrases() throws IOException {
    try (var in = NotebooksTest.class.getResourceAsStream("/translit/numbers.txt")) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    }
  }

  @Test
  void noNumberOfARunStandsInMarkdown() throws IOException {
    List<String> phrases = phrases();
    Set<String> used = new TreeSet<>();
    List<String> found = new ArrayList<>();
    for (Cell cell : cells()) {
      if (!cell.code) {
        String text = cell.source;
        if (cell.number == 0) { // its minutes are measured, and no claim
          text = text.replaceAll("(?m)^\\*\\*Takes\\*\\*[^.]*\\.|\\| [½\\d]+ \\|$", "");
        }
        for (String phrase : phrases) {
          if (text.contains(phrase)) {
            used.add(phrase);
            text = text.replace(phrase, " ");
          }
        }
        for (String number : numbers(text)) {
          found.add(cell + ": " + number);
        }
      }
    }
    assertThat(found)
        .as("numbers in Markdown that are neither the post's nor constants of the design")
        .isEmpty();
    assertThat(phrases).as("phrases of numbers.txt that no notebook has").allMatch(used::contains);
  }

  @Test
  void noNumberStandsInTheFixedTextThatCodeShows() throws IOException {
    for (Cell cell : code()) {
      if (!cell.hasKnobs()) {
        STRING
            .matcher(cell.source)
            .results()
            .map(found -> found.group(1))
            .filter(text -> text.contains(" "))
            .forEach(text -> assertThat(numbers(text)).as(cell + ": " + text).isEmpty());
      }
    }
    for (Path file : sentences()) {
      String code = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/|//[^\n]*", "");
      STRING
          .matcher(code)
          .results()
          .map(found -> found.group(1).replaceAll("%[-\\d$,.]*[a-zA-Z%]", ""))
          .filter(text -> text.contains(" ") && !text.contains("95 ")) // of the intervals
          .forEach(text -> assertThat(numbers(text)).as(file + ": " + text).isEmpty());
    }
  }

  /** Where sentences about results are made. */
  private static List<Path> sentences() throws IOException {
    Path main = Path.of("src/main/java/translit");
    List<Path> files = new ArrayList<>();
    for (String name : List.of("text/Sides", "text/RomanizedText", "text/Spellings")) {
      files.add(main.resolve(name + ".java"));
    }
    files.add(main.resolve("evaluation/Quality.java"));
    files.add(main.resolve("selectivity/directions/DirectionsSaid.java"));
    for (String room : List.of("reaction", "forecast", "study")) {
      try (Stream<Path> some = Files.walk(main.resolve(room))) {
        some.filter(Files::isRegularFile).forEach(files::add);
      }
    }
    return files;
  }

  @Test
  void aNumberIsFoundWhereverItStands() {
    assertThat(
            numbers(
                "All 50, by `hellinger1000`, in [03](03-t.ipynb) and notebook 04: 0.89, twelve"))
        .containsExactly("50", "0", "89", "twelve");
  }

  @Test
  void aCellIsOneThought() {
    List<Cell> code = code();
    List<Integer> sizes = code.stream().map(cell -> cell.lines().size()).sorted().toList();
    assertThat(sizes.get(sizes.size() / 2)).as("median lines of a cell").isLessThanOrEqualTo(3);
    assertThat(code)
        .allSatisfy(
            cell -> {
              assertThat(cell.lines()).as(cell + ", lines").hasSizeLessThanOrEqualTo(8);
              assertThat(cell.lines().stream().filter(line -> line.startsWith("import ")))
                  .as(cell + ", imports")
                  .hasSizeLessThanOrEqualTo(4);
              assertThat(cell.source)
                  .as(cell.toString())
                  .doesNotContain("stream()", "String.format", "228", "3572");
            });
  }

  @Test
  void everyNotebookAsksForAPredictionAndSaysWhatItLearned() {
    List<Cell> cells = cells();
    cells.stream()
        .map(Cell::notebook)
        .distinct()
        .forEach(
            notebook -> {
              List<Cell> its =
                  cells.stream().filter(cell -> cell.notebook.equals(notebook)).toList();
              String text = String.join("\n", its.stream().map(Cell::source).toList());
              assertThat(text)
                  .as(notebook.toString())
                  .contains(
                      "**Predict", "## What we learned", "**What could be wrong.**", "**To try.**");
              assertThat(its.get(0).source)
                  .as(notebook.toString())
                  .contains("**Question.**", "**Expected answer.**", "**Takes**", "**Needs**");
            });
  }

  @Test
  void noUnitKnowsAnything() {
    assertThat(cells())
        .allSatisfy(
            cell ->
                assertThat(cell.source)
                    .as(cell.toString())
                    .doesNotContainPattern(
                        "(?i)\\b(unit|neuron|output|cell|LSTM)s?\\b( that| which)? knows?\\b"));
  }
}
