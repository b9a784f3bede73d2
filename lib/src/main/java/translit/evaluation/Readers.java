package translit.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import translit.language.Language;
import translit.language.RomanizationRules;
import translit.language.Writing;
import translit.network.Decoder;
import translit.network.Model;
import translit.network.Transliterator;

/**
 * The ways in which a model reads, each made once, since rules take a while to compile. What its
 * own rules say of writing counts, as for {@code transliterate}, if the language's say otherwise.
 *
 * @param model the network alone
 * @param language whose rules the model was trained on
 * @param byRules only what the rules can spell, as {@code transliterate} reads
 * @param writing what becomes of signs
 */
public record Readers(Model model, Language language, Transliterator byRules, Writing writing) {
  /**
   * Compiles a language's rules for a model.
   *
   * @param model that reads; whoever opened it closes it
   * @param language of the model
   * @return its readers
   * @throws translit.common.InputException if the model was trained on other rules
   */
  public static Readers of(Model model, Language language) {
    model.requireRulesOf(language);
    RomanizationRules own = model.rules().orElse(language.rules());
    return new Readers(model, language, new Transliterator(model, Optional.of(own)), own.writing());
  }

  /** {@return those that leave signs as they are; the first is what others are compared with} */
  public List<Decoder> decoders() {
    return List.of(model, byRules);
  }

  /** {@return the same, and one with native signs where the language has some} */
  public List<Decoder> withSigns() {
    List<Decoder> decoders = new ArrayList<>(decoders());
    if (!writing.signs().isEmpty() || !writing.atEnd().isEmpty()) {
      decoders.add(byRules.withSigns(writing));
    }
    return decoders;
  }
}
