package translit.study;

import static translit.common.Phrase.count;
import static translit.common.Phrase.of;

import j2html.tags.DomContent;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import translit.common.InputException;
import translit.common.Isolated;
import translit.figure.Alignment;
import translit.language.AlignedText;
import translit.language.Ambiguity;
import translit.language.RomanizationRules;
import translit.language.Romanizer;

/**
 * A Latin text with a native symbol for every character: as a network reads it, or as it was
 * romanized.
 *
 * @param text both sides
 * @param rules of the language
 */
public record Reading(AlignedText text, RomanizationRules rules) {
  /** {@return both rows, position by position; the ambiguous characters are bold} */
  public DomContent alignment() {
    return Alignment.html(text, ambiguous());
  }

  private Set<String> ambiguous() {
    return Ambiguity.inRules(rules).stream().map(Ambiguity::latin).collect(Collectors.toSet());
  }

  /** {@return how many of its characters are ambiguous} */
  public String doubts() {
    long n = text.latin().stream().filter(ambiguous()::contains).count();
    return of(n, text.size()) + " characters are ambiguous; such ones stand in bold.";
  }

  /** {@return what was typed and what was read, as a sentence} */
  public String said() {
    String typed = Isolated.within(text.latinText());
    return "“" + typed + "” is read as “" + Isolated.of(text.nativeText()) + "”.";
  }

  /**
   * {@return whether a part of the text came out as it was typed}
   *
   * @param part such as a name or an address
   * @throws InputException if it was not typed
   */
  public String keeps(String part) {
    List<String> typed = Romanizer.characters(part);
    int at = Collections.indexOfSubList(text.latin(), typed);
    if (at < 0) {
      throw new InputException("'%s' is no part of '%s'".formatted(part, text.latinText()));
    }
    int end = at + typed.size();
    AlignedText read =
        new AlignedText(text.latin().subList(at, end), text.natives().subList(at, end));
    boolean same = read.nativeText().equals(part);
    return part + (same ? " stays as it is." : " becomes " + Isolated.of(read.nativeText()) + ".");
  }

  /**
   * Compares with what was meant.
   *
   * @param original of the same Latin text
   * @return how many symbols differ
   * @throws InputException if it is of another text
   */
  public String against(AlignedText original) {
    if (!text.latin().equals(original.latin())) {
      throw new InputException(
          "'%s' is not '%s'".formatted(text.latinText(), original.latinText()));
    }
    long wrong = 0;
    for (int i = 0; i < text.size(); i++) {
      wrong += text.natives().get(i).equals(original.natives().get(i)) ? 0 : 1;
    }
    return wrong == 0
        ? "It is the original again."
        : count(wrong, "symbol") + " of " + text.size() + " differ" + (wrong == 1 ? "s." : ".");
  }
}
