package translit.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is no error in rules but worth knowing. */
final class Remarks {
  /** How many letters a remark names. */
  private static final int LONGEST = 100;

  private Remarks() {}

  static List<String> about(RomanizationRules rules) {
    Set<Integer> covered =
        rules.letters().stream()
            .flatMapToInt(letter -> letter.symbol().codePoints())
            .boxed()
            .collect(Collectors.toSet());
    List<String> remarks = new ArrayList<>();
    // Not the forms that NFKC replaces: Arabic has 700 of them, which nobody types.
    remark(
        "no rule covers these letters of the script, which stay as they are: ",
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .filter(c -> rules.isNative(c) && !covered.contains(c))
            .filter(c -> Normalizer.isNormalized(Character.toString(c), Normalizer.Form.NFKC)),
        remarks);
    remark(
        "these letters are not of the script " + rules.script() + ", which may be a mistake: ",
        covered.stream()
            .mapToInt(c -> c)
            .sorted()
            .filter(c -> Character.isLetter(c) && !rules.isNative(c)),
        remarks);
    return remarks;
  }

  /** Letters with spaces between them, marks on a circle. */
  private static void remark(String what, IntStream codePoints, List<String> remarks) {
    List<String> letters =
        codePoints
            .mapToObj(c -> (Character.isLetter(c) ? "" : "◌") + Character.toString(c))
            .toList();
    if (!letters.isEmpty()) {
      int more = letters.size() - LONGEST;
      remarks.add(
          what
              + String.join(" ", letters.subList(0, Math.min(letters.size(), LONGEST)))
              + (more > 0 ? " and " + more + " more" : ""));
    }
  }
}
