package translit.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import translit.common.AtomicFile;
import translit.common.InputException;
import translit.common.OutputPlace;
import translit.importing.reading.Case;
import translit.importing.reading.Notes;

/** A rule file to begin with, and what its source had that is not in it. */
public final class FirstRules {
  private static final String NOTES = "import-notes.txt";

  /** What every file of notes begins with. */
  private static final String IMPORTED = "The rules beside this file were imported from ";

  private static final String SCHEMA = "../rules.schema.json";

  private final String source;
  private final Map<String, String> head;
  private final Map<String, List<Case>> letters;
  private final Notes notes;

  FirstRules(
      String source, Map<String, String> head, Map<String, List<Case>> letters, Notes notes) {
    this.source = source;
    this.head = head;
    this.letters = letters;
    this.notes = notes;
  }

  /** {@return the text of {@code rules.json}} */
  public String json() {
    return RulesText.of(head, letters);
  }

  /** {@return what was left out or guessed, a line for each kind, with the first of them} */
  public List<String> notes() {
    return notes.inShort();
  }

  /** {@return how many letters and groups have a rule} */
  public int size() {
    return letters.size();
  }

  /**
   * Looks whether rules can be written, which is known before there are any.
   *
   * @param out as {@link #write} has it
   * @throws InputException if there are rules already, or they cannot be written there
   */
  public static void requireRoom(Path out) {
    Path rules = fileOf(out);
    if (Files.exists(rules)) {
      throw new InputException(
          rules + ": is there already and would be lost, expected another --out, or delete it");
    }
    OutputPlace.requireFile(rules, 0);
  }

  private static Path fileOf(Path out) {
    boolean isFile = out.toString().toLowerCase(Locale.ROOT).endsWith(".json");
    return isFile ? out : out.resolve("rules.json");
  }

  /**
   * Writes the rules, and beside them {@code import-notes.txt} with all notes.
   *
   * @param out a file that ends in {@code .json}, or else a folder for {@code rules.json}; made if
   *     it is not there
   * @return the rule file
   * @throws InputException if the file is there already, or notes that were made otherwise, or if
   *     they cannot be written
   */
  public Path write(Path out) {
    Path rules = fileOf(out);
    requireRoom(out);
    Path folder = rules.toAbsolutePath().getParent();
    requireOwn(folder.resolve(NOTES));
    Map<String, String> fields = new LinkedHashMap<>();
    if (Files.exists(folder.resolve(SCHEMA).normalize())) {
      fields.put("$schema", SCHEMA);
    }
    fields.putAll(head);
    try {
      Files.createDirectories(folder);
      write(rules, RulesText.of(fields, letters));
      write(folder.resolve(NOTES), allNotes());
    } catch (IOException e) {
      throw OutputPlace.refused(rules, e);
    }
    return rules;
  }

  /** Notes of an import before may be overwritten. */
  private static void requireOwn(Path notes) {
    try {
      if (Files.exists(notes) && !Files.readString(notes).startsWith(IMPORTED)) {
        throw new InputException(
            notes + ": is there already and would be lost, expected another --out, or delete it");
      }
    } catch (IOException e) {
      throw new InputException(notes + ": cannot be read: " + e, e);
    }
  }

  private static void write(Path file, String text) throws IOException {
    AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** {@return all notes, each kind under a heading} */
  public String allNotes() {
    return "%s%s.\n\n".formatted(IMPORTED, source)
        + (notes.isEmpty() ? "Nothing was left out.\n" : notes.text());
  }

  @Override
  public String toString() {
    return "%s, %d letters and groups of the script %s"
        .formatted(head.get("name"), letters.size(), head.get("script"));
  }
}
