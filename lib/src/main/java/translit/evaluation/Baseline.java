package translit.evaluation;

import com.ibm.icu.text.Transliterator;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import translit.language.AlignedText;
import translit.language.Alphabet;
import translit.language.RomanizationRules;
import translit.text.OutcomeCounts;

/** A way without a network to turn Latin text into native text, for a network to be measured by. */
interface Baseline {
  /** What it does, in a few words. */
  String name();

  /** The native text for Latin characters. */
  String decode(List<String> latin);

  /** Each Latin character's most frequent outcome, whatever stands beside it. */
  static Baseline mostFrequent(OutcomeCounts counts) {
    return new Baseline() {
      @Override
      public String name() {
        return "most frequent outcome";
      }

      @Override
      public String decode(List<String> latin) {
        List<String> natives =
            latin.stream()
                .map(character -> counts.mostFrequent(character).orElse(Alphabet.OTHER))
                .toList();
        return new AlignedText(latin, natives).nativeText();
      }
    };
  }

  /**
   * ICU4J's rules for the script, which follow a scholarly standard rather than what people type.
   *
   * @return empty if ICU has no such rules
   */
  static Optional<Baseline> icu(RomanizationRules rules) {
    String id = "Latin-" + rules.script();
    if (!Collections.list(Transliterator.getAvailableIDs()).contains(id)) {
      return Optional.empty();
    }
    Transliterator transliterator = Transliterator.getInstance(id);
    return Optional.of(
        new Baseline() {
          @Override
          public String name() {
            return "ICU4J " + id;
          }

          @Override
          public String decode(List<String> latin) {
            return transliterator.transliterate(String.join("", latin));
          }
        });
  }
}
