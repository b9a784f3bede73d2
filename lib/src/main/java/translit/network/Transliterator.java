package translit.network;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.commons.io.function.Uncheck;
import translit.common.InputException;
import translit.engine.Predictor;
import translit.language.Alphabet;
import translit.language.RomanizationRules;
import translit.language.Writing;
import translit.network.decoding.FirstLetter;
import translit.network.decoding.Punctuation;
import translit.network.decoding.RuleDecoder;
import translit.text.Transitions;

/**
 * Turns Latin text into native text with a trained model, line by line, in constant memory: a long
 * line is read through windows, so that even one without end can be. What comes out is what the
 * model's rules can spell: of the readings that the network finds probable the best of those, a
 * word at a time, which is native or stays Latin as a whole.
 */
public final class Transliterator implements Decoder {
  /** Behind a word that is unsure. */
  public static final String UNSURE = "[?]";

  private final Tagger tagger;
  private final Optional<RuleDecoder> decoder;
  private final Optional<Punctuation> punctuation;

  /**
   * Reads by the model's rules; by the network alone if they are not found.
   *
   * @param model that reads; whoever opened it closes it
   */
  public Transliterator(Model model) {
    this(model, model.rules());
  }

  /**
   * Reads by rules, or by the network alone.
   *
   * @param model that reads; whoever opened it closes it
   * @param rules that the model was trained on; by none, each character gets the symbol that is the
   *     most probable one for itself
   */
  public Transliterator(Model model, Optional<RomanizationRules> rules) {
    this(
        model.name(),
        model::predictor,
        model.latin(),
        model.natives(),
        rules,
        model.info().nativeBias());
  }

  /**
   * Reads with a network that is being trained, without a bias.
   *
   * @param predictor of the network; whoever made it closes it
   * @param rules that it is trained on
   */
  public Transliterator(Predictor predictor, RomanizationRules rules) {
    this(
        "the network",
        () -> predictor,
        Alphabet.latin(rules),
        Alphabet.ofNative(rules),
        Optional.of(rules),
        0);
  }

  private Transliterator(
      String name,
      Supplier<Predictor> predictor,
      Alphabet latin,
      Alphabet natives,
      Optional<RomanizationRules> rules,
      double bias) {
    Optional<Transitions> transitions = rules.map(Transitions::of);
    this.decoder =
        transitions.map(
            some ->
                new RuleDecoder(
                    some, rules.orElseThrow().writing().endings(), latin, natives, bias));
    this.tagger =
        new Tagger(
            name,
            predictor,
            latin,
            natives,
            decoder.map(Transliterator::choice).orElseGet(() -> Choice.mostProbable(natives)),
            transitions.flatMap(some -> FirstLetter.of(some, latin, natives)));
    this.punctuation = Optional.empty();
  }

  private static Choice choice(RuleDecoder decoder) {
    return (characters, text, probabilities) ->
        decoder.symbols(characters, text.latin(), probabilities);
  }

  Transliterator(Tagger tagger, Optional<RuleDecoder> decoder, Optional<Punctuation> punctuation) {
    this.tagger = tagger;
    this.decoder = decoder;
    this.punctuation = punctuation;
  }

  /**
   * Gives typed signs the form that a language has for them.
   *
   * @param writing what the rules say of signs
   * @return one that reads alike, and then replaces signs
   */
  public Transliterator withSigns(Writing writing) {
    return new Transliterator(tagger, decoder, Optional.of(new Punctuation(writing)));
  }

  /** {@return whether it reads by rules, or by the network alone} */
  public boolean readsByRules() {
    return decoder.isPresent();
  }

  @Override
  public String name() {
    String name = tagger.name() + (readsByRules() ? ", by its rules" : "");
    return punctuation.isPresent() ? name + ", native signs" : name;
  }

  @Override
  public List<String> decode(List<String> latin) {
    return punctuated(tagger.decode(latin));
  }

  private List<String> decodeWindows(List<Window> windows) {
    return punctuated(tagger.decodeWindows(windows));
  }

  private List<String> punctuated(List<String> texts) {
    return punctuation.map(signs -> texts.stream().map(signs::in).toList()).orElse(texts);
  }

  /**
   * Turns a text into native text; line ends and characters without a symbol stay where they are.
   *
   * @param text Latin text of any number of lines
   * @return the native text
   */
  public String transliterate(String text) {
    StringWriter out = new StringWriter();
    Uncheck.run(() -> transliterate(new StringReader(text), out)); // strings do not fail
    return out.toString();
  }

  /**
   * Reads to the end, in constant memory. A line is answered at once where the next one, or the
   * rest of it, has to be waited for, as that of a person or of a program that asks line by line;
   * otherwise lines are gathered, which is faster.
   *
   * @param in Latin text
   * @param out native text; flushed, not closed
   * @throws IOException if reading or writing fails
   */
  public void transliterate(Reader in, Writer out) throws IOException {
    ReadAhead.write(in, out, this::decodeWindows);
  }

  /**
   * The best readings of each word of a line. The first one is mostly the word that {@link
   * #transliterate} writes, but not always: that one is the best native reading by its most
   * probable way of spelling wherever a word is more probably native than Latin, even if the word
   * as it was typed is more probable than each native reading by itself.
   *
   * @param typed a line of Latin text
   * @param most readings of a word, 1 or more
   * @return its words from left to right, their places in the line's normal form NFC; addresses and
   *     numbers are none
   * @throws InputException if it reads by the network alone, or if {@code most} is not positive
   */
  public List<WordReadings> alternatives(String typed, int most) {
    return alternatives(List.of(typed), most).get(0);
  }

  /**
   * The same for many lines, which are read in batches.
   *
   * @param typed lines of Latin text
   * @param most readings of a word, 1 or more
   * @return of each line its words, as {@link #alternatives(String, int)} has them
   * @throws InputException if it reads by the network alone, or if {@code most} is not positive
   */
  public List<List<WordReadings>> alternatives(List<String> typed, int most) {
    return alternatives().of(typed, most);
  }

  /**
   * Writes the best readings of each word, in constant memory: a line for each word, as {@link
   * WordReadings#toLine} has it, and an empty line at the end of each line.
   *
   * @param in Latin text
   * @param out readings; flushed, not closed
   * @param most readings of a word, 1 or more
   * @throws IOException if reading or writing fails
   * @throws InputException if it reads by the network alone, or if {@code most} is not positive
   */
  public void alternatives(Reader in, Writer out, int most) throws IOException {
    alternatives().write(in, out, most);
  }

  /**
   * Writes native text as {@link #transliterate(Reader, Writer)} does, with {@value #UNSURE} behind
   * each word that is unsure. Signs stay as they are typed.
   *
   * @param in Latin text
   * @param out native text; flushed, not closed
   * @param least a word is unsure if what is written of it has a lower probability, 0 to 1
   * @throws IOException if reading or writing fails
   * @throws InputException if it reads by the network alone, or if {@code least} is no probability
   */
  public void markUnsure(Reader in, Writer out, double least) throws IOException {
    alternatives().markUnsure(in, out, least);
  }

  private Alternatives alternatives() {
    RuleDecoder byRules =
        decoder.orElseThrow(
            () ->
                new InputException(
                    "what a word may be comes from the rules that the model was trained on: put"
                        + " them as rules.json into its folder, and do not read by the network"
                        + " alone"));
    return new Alternatives(tagger, byRules);
  }
}
