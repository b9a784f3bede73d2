package translit.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import translit.language.AlignedText;
import translit.language.Language;
import translit.language.RomanizationRules;
import translit.language.Writing;
import translit.network.Decoder;
import translit.network.Model;
import translit.network.Transliterator;
import translit.parts.DividedReading;

/**
 * The ways in which a model reads, each made once, since rules take a while to compile. What its
 * own rules say of writing counts, as for {@code transliterate}, if the language's say otherwise.
 *
 * @param model the network alone
 * @param language whose rules the model was trained on
 * @param byRules only what the rules can spell, as {@code transliterate} reads
 * @param writing what becomes of signs
 * @param reading who reads what, if the work is divided
 */
public record Readers(
    Model model,
    Language language,
    Transliterator byRules,
    Writing writing,
    DividedReading reading) {
  /** Between the two sides of an aligned text, and between its symbols. */
  private static final String SIDES = "\0\0";

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
    return new Readers(
        model,
        language,
        new Transliterator(model, Optional.of(own)),
        own.writing(),
        DividedReading.whole());
  }

  /**
   * The same readers, of which some of the work was or will be done elsewhere.
   *
   * @param divided who reads what
   * @return readers
   */
  public Readers with(DividedReading divided) {
    return new Readers(model, language, byRules, writing, divided);
  }

  /** The native symbol of every Latin character, as the network says it. */
  List<AlignedText> tag(List<String> latin) {
    return reading
        .read(latin, some -> model.tag(some).stream().map(Readers::joined).toList())
        .stream()
        .map(Readers::aligned)
        .toList();
  }

  private static String joined(AlignedText text) {
    return String.join("\0", text.latin()) + SIDES + String.join("\0", text.natives());
  }

  /** Nothing of a text that another part reads. */
  private static AlignedText aligned(String joined) {
    if (joined.isEmpty() || joined.equals(SIDES)) {
      return new AlignedText(List.of(), List.of());
    }
    int at = joined.indexOf(SIDES);
    return new AlignedText(
        List.of(joined.substring(0, at).split("\0", -1)),
        List.of(joined.substring(at + SIDES.length()).split("\0", -1)));
  }

  /** A decoder whose work may be divided. */
  private record Divided(Decoder decoder, DividedReading reading) implements Decoder {
    @Override
    public String name() {
      return decoder.name();
    }

    @Override
    public List<String> decode(List<String> latin) {
      return reading.read(latin, decoder::decode);
    }
  }

  /** {@return those that leave signs as they are; the first is what others are compared with} */
  public List<Decoder> decoders() {
    return List.of(new Divided(model, reading), new Divided(byRules, reading));
  }

  /** {@return the same, and one with native signs where the language has some} */
  public List<Decoder> withSigns() {
    List<Decoder> decoders = new ArrayList<>(decoders());
    if (!writing.signs().isEmpty() || !writing.atEnd().isEmpty()) {
      decoders.add(new Divided(byRules.withSigns(writing), reading));
    }
    return decoders;
  }
}
