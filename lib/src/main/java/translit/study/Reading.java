package translit.study;

import static translit.common.Phrase.count;
import static translit.common.Phrase.of;

import j2html.tags.DomContent;
import java.util.Set;
import java.util.stream.Collectors;
import translit.figure.Alignment;
import translit.language.AlignedText;
import translit.language.Ambiguity;
import translit.language.RomanizationRules;

/**
 * A Latin text with a native symbol for every character: as a network reads it, or as it was
 * romanized.
 *
 * @param text both sides
 * @param rules of the language
 */
public record Reading(AlignedText text, RomanizationRules rules) {
  /**
   * The romanization of a text.
   *
   * @param study that romanizes
   * @param text native
   * @return the romanization under the symbols that it came from
   */
  public static Reading romanized(Study study, String text) {
    return new Reading(study.romanize(text), study.language().rules());
  }

  /** {@return both rows, position by position; the ambiguous characters are bold} */
  public DomContent alignment() {
    return Alignment.html(text, ambiguous());
  }

  private Set<String> ambiguous() {
    return Ambiguity.inRules(rules).stream().map(Ambiguity::latin).collect(Collectors.toSet());
  }

  /** {@return how many of its characters are ambiguous} */
  public String doubts() {
    Set<String> ambiguous = ambiguous();
    long n = text.latin().stream().filter(ambiguous::contains).count();
    return of(n, text.size()) + " characters are ambiguous, and stand in bold.";
  }

  /** {@return what was typed and what was read, as a sentence} */
  public String said() {
    return text.latinText() + " is read as " + text.nativeText();
  }

  /**
   * Whether a part of the text came out as it was typed.
   *
   * @param part such as a name or an address
   * @return a sentence
   */
  public String keeps(String part) {
    return part + (text.nativeText().contains(part) ? " stays as it is." : " does not stay.");
  }

  /**
   * Compares with what was meant.
   *
   * @param original native text of the same length in Latin characters
   * @return how many symbols differ
   */
  public String against(AlignedText original) {
    long wrong = 0;
    for (int i = 0; i < text.size(); i++) {
      wrong += text.natives().get(i).equals(original.natives().get(i)) ? 0 : 1;
    }
    return wrong == 0
        ? "It is the original again."
        : count(wrong, "symbol") + " of " + text.size() + " differ" + (wrong == 1 ? "s." : ".");
  }
}
