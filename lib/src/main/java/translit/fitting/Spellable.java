package translit.fitting;

import java.util.HashSet;
import java.util.Set;

/**
 * What may be typed for a unit.
 *
 * @param known by the rules
 * @param longest most characters; −1 for none
 * @param isOpen whether something that the rules lack may be, too; a sign is rather left out
 */
record Spellable(Set<String> known, int longest, boolean isOpen) {
  static Spellable of(Unit unit) {
    Set<String> known = new HashSet<>();
    unit.chains().forEach(chain -> known.addAll(Unit.shares(chain, Estimate::prior).keySet()));
    int longest = known.stream().mapToInt(String::length).max().orElse(0);
    boolean isOpen = unit.isLetter() && unit.text().codePoints().anyMatch(Character::isLetter);
    return new Spellable(known, unit.isLetter() ? Math.max(longest, Novelty.LONGEST) : -1, isOpen);
  }
}
