package translit.importing.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What an import left out or guessed, by kind, for the terminal in short and for a file whole. */
public final class Notes {
  private static final int MOST_SHOWN = 6;
  private static final int MOST_KEPT = 1000;
  private static final int LONGEST = 160;

  /** A stranger's text is in the notes, which are printed. */
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");

  private final Map<String, Set<String>> byKind = new LinkedHashMap<>();

  /** No notes yet. */
  public Notes() {}

  /** Adds to notes of a kind. */
  public void add(String kind, String what) {
    String line = UNPRINTABLE.matcher(what).replaceAll(" ").strip();
    Set<String> some = byKind.computeIfAbsent(kind, key -> new LinkedHashSet<>());
    if (some.size() < MOST_KEPT) {
      some.add(line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line);
    }
  }

  /** A note that says all by itself. */
  public void add(String sentence) {
    byKind.computeIfAbsent(
        UNPRINTABLE.matcher(sentence).replaceAll(" "), key -> new LinkedHashSet<>());
  }

  /** {@return whether there is nothing to say} */
  public boolean isEmpty() {
    return byKind.isEmpty();
  }

  /** {@return a line for each kind, with how many there are and the first of them} */
  public List<String> inShort() {
    List<String> lines = new ArrayList<>();
    byKind.forEach(
        (kind, some) -> {
          List<String> shown = some.stream().limit(MOST_SHOWN).toList();
          String more = some.size() > shown.size() ? ", …" : "";
          lines.add(
              some.isEmpty()
                  ? kind
                  : "%s (%s%d): %s%s"
                      .formatted(
                          kind,
                          some.size() == MOST_KEPT ? "at least " : "",
                          some.size(),
                          String.join(", ", shown),
                          more));
        });
    return lines;
  }

  /** {@return all notes, each kind under a heading} */
  public String text() {
    StringBuilder text = new StringBuilder();
    byKind.forEach(
        (kind, some) -> {
          text.append("- ").append(kind).append(some.isEmpty() ? "\n" : ":\n");
          some.forEach(one -> text.append("    ").append(one).append('\n'));
        });
    return text.toString();
  }
}
