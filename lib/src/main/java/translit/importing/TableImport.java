package translit.importing;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Transliterator;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.io.FilenameUtils;
import translit.common.InputException;
import translit.importing.reading.Case;
import translit.importing.reading.IcuTransform;
import translit.importing.reading.Notes;
import translit.importing.reading.Pair;
import translit.importing.reading.Scripts;
import translit.importing.reading.SourceFile;
import translit.importing.reading.SourceTable;

/**
 * Makes a first rule file out of what others have published, and says what it could not carry over.
 */
public final class TableImport {
  /** The combining class of a virama, which takes a consonant's vowel away. */
  private static final int VIRAMA = 9;

  /** Parts of a source that are named to a user. */
  private static final int MOST_PARTS = 12;

  private TableImport() {}

  /**
   * Reads a source.
   *
   * @param source a file: JSON, YAML, CSV, TSV or other columns, a program's dictionaries, TOML, a
   *     map of Interscript's, rules of an ICU transform; or else the name of a transform that ICU
   *     has, such as {@code Russian-Latin/BGN}
   * @param options what the source does not say
   * @return rules to begin with
   * @throws InputException if there is no such file or transform, or it has no letters with
   *     spellings, naming what was expected
   */
  public static FirstRules read(String source, ImportOptions options) {
    Notes notes = new Notes();
    Optional<Path> file = file(source);
    SourceTable table =
        file.isPresent() ? SourceFile.read(file.get(), notes) : transform(source, options, notes);
    try {
      return rules(source, table, options, notes);
    } catch (InputException e) {
      throw new InputException(source + ": " + e.getMessage(), e);
    }
  }

  private static Optional<Path> file(String source) {
    try {
      return Optional.of(Path.of(source)).filter(Files::isRegularFile);
    } catch (InvalidPathException e) {
      return Optional.empty(); // the name of a transform may be no path
    }
  }

  private static SourceTable transform(String id, ImportOptions options, Notes notes) {
    Transliterator transform =
        IcuTransform.named(id)
            .orElseThrow(
                () -> {
                  List<String> similar = IcuTransform.similar(id);
                  return new InputException(
                      "'%s': no such file, and ICU has no transform of this name%s"
                          .formatted(
                              id,
                              similar.isEmpty()
                                  ? ", expected a table or a name such as Any-Latin"
                                  : "; it has " + String.join(", ", similar)));
                });
    return IcuTransform.of(transform, options.code(), options.script(), notes);
  }

  private static FirstRules rules(
      String source, SourceTable table, ImportOptions options, Notes notes) {
    List<Pair> pairs =
        (options.part().isEmpty() ? table.pairs() : table.in(options.part()))
            .stream().map(Sides::clean).toList();
    if (pairs.isEmpty()) {
      throw new InputException(
          options.part().isEmpty()
              ? "no pairs of letters and spellings were found, expected a table such as"
                  + " { \"ж\": \"zh\" } or lines \"ж<tab>zh\""
              : "no part '%s' with letters, expected one of %s"
                  .formatted(options.part(), some(table.parts())));
    }
    Scripts scripts =
        options.script().isEmpty()
            ? Scripts.ofTable(table.script(), pairs)
            : Scripts.named(options.script());
    List<Pair> sides = new Sides(scripts, notes).nativeFirst(pairs);
    Disagreement.note(sides, notes);
    Map<String, List<Case>> letters = Letters.of(sides, table.conditional(), scripts, notes);
    String ignored = ignored(letters);
    notes(letters, notes);
    Map<String, String> head = new LinkedHashMap<>();
    head.put("name", name(source, table, options));
    head.put("code", options.code().isEmpty() ? table.code() : options.code());
    head.put("script", scripts.name());
    head.put("ignore", ignored);
    return new FirstRules(source, head, letters, notes);
  }

  private static String name(String source, SourceTable table, ImportOptions options) {
    if (!options.name().isBlank()) {
      return options.name();
    }
    String own = options.part().isEmpty() ? table.name() : "";
    String file = FilenameUtils.getBaseName(source);
    return own.isBlank() ? file.isBlank() ? source : file : own;
  }

  /** Takes out marks that are never typed: nobody expects them back. */
  private static String ignored(Map<String, List<Case>> letters) {
    StringBuilder marks = new StringBuilder();
    letters
        .entrySet()
        .removeIf(
            entry -> {
              int mark = entry.getKey().codePointAt(0);
              boolean isIgnored =
                  entry.getKey().length() == Character.charCount(mark)
                      && Character.getType(mark) == Character.NON_SPACING_MARK
                      && !isVirama(mark)
                      && entry.getValue().size() == 1
                      && entry.getValue().get(0).spellings().keySet().equals(Set.of(""));
              if (isIgnored) {
                marks.appendCodePoint(mark);
              }
              return isIgnored;
            });
    return marks.toString();
  }

  private static void notes(Map<String, List<Case>> letters, Notes notes) {
    boolean hasVirama = letters.keySet().stream().anyMatch(text -> isVirama(text.codePointAt(0)));
    boolean hasCases =
        letters.values().stream().anyMatch(cases -> !cases.get(0).before().isEmpty());
    if (hasVirama && !hasCases) {
      notes.add(
          "the script has a vowel that is typed but not written, and the table says nothing of"
              + " where: see \"tails\" in the guide");
    }
    letters.values().stream()
        .flatMap(List::stream)
        .flatMap(one -> one.spellings().keySet().stream())
        .flatMapToInt(String::codePoints)
        .filter(c -> c > 0x7f)
        .distinct()
        .forEach(
            c ->
                notes.add(
                    "characters of spellings that are on few keyboards: are they typed?",
                    Scripts.isMark(c) ? "◌" + Character.toString(c) : Character.toString(c)));
  }

  private static boolean isVirama(int c) {
    return UCharacter.getIntPropertyValue(c, UProperty.CANONICAL_COMBINING_CLASS) == VIRAMA;
  }

  private static String some(List<String> parts) {
    return parts.isEmpty()
        ? "none: it has no parts"
        : String.join(", ", parts.subList(0, Math.min(parts.size(), MOST_PARTS)));
  }
}
