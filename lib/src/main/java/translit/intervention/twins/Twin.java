package translit.intervention.twins;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import translit.language.AlignedText;
import translit.language.Alphabet;
import translit.language.RomanizationRules.Spelling;

/**
 * A sentence romanized twice, with another draw for one letter and the same for all others.
 *
 * @param text as it was drawn
 * @param other with the letter written otherwise
 * @param at position of the letter's first Latin character in both
 * @param written how the letter is written in the one
 * @param instead how it is written in the other
 */
public record Twin(AlignedText text, AlignedText other, int at, String written, String instead) {
  /** Writes a letter otherwise, which stands at a position and ends before another one. */
  static Twin of(AlignedText text, int at, int end, Spelling instead) {
    List<String> latin = new ArrayList<>(text.latin().subList(0, at));
    List<String> natives = new ArrayList<>(text.natives().subList(0, at + 1));
    latin.addAll(instead.latin());
    natives.addAll(Collections.nCopies(instead.latin().size() - 1, Alphabet.PLACEHOLDER));
    latin.addAll(text.latin().subList(end, text.size()));
    natives.addAll(text.natives().subList(end, text.size()));
    String written = String.join("", text.latin().subList(at, end));
    return new Twin(text, new AlignedText(latin, natives), at, written, instead.text());
  }
}
