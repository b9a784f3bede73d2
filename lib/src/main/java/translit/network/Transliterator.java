package translit.network;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.io.function.Uncheck;
import translit.language.RomanizationRules;
import translit.language.Writing;
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
  /** Windows that are gathered at first, so that there is an answer soon. */
  private static final int FIRST = 64;

  /** Windows among which those of similar lengths go through the network together. */
  private static final int MOST = 256;

  private final Tagger tagger;
  private final boolean readsByRules;
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
        model.tagger(
            rules
                .map(some -> choice(model, some))
                .orElseGet(() -> Choice.mostProbable(model.natives()))),
        rules.isPresent(),
        Optional.empty());
  }

  private Transliterator(Tagger tagger, boolean readsByRules, Optional<Punctuation> punctuation) {
    this.tagger = tagger;
    this.readsByRules = readsByRules;
    this.punctuation = punctuation;
  }

  private static Choice choice(Model model, RomanizationRules rules) {
    RuleDecoder decoder =
        new RuleDecoder(
            Transitions.of(rules), rules.writing().endings(), model.latin(), model.natives());
    return (characters, text, probabilities) ->
        decoder.symbols(characters, text.latin(), probabilities);
  }

  /**
   * Gives typed signs the form that a language has for them.
   *
   * @param writing what the rules say of signs
   * @return one that reads alike, and then replaces signs
   */
  public Transliterator withSigns(Writing writing) {
    return new Transliterator(tagger, readsByRules, Optional.of(new Punctuation(writing)));
  }

  /** {@return whether it reads by rules, or by the network alone} */
  public boolean readsByRules() {
    return readsByRules;
  }

  @Override
  public String name() {
    return readsByRules ? "the model, by its rules" : "the model";
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
   * Reads to the end, in constant memory. A line is answered at once where the next one has to be
   * waited for, as that of a person or of a program that asks line by line; otherwise lines are
   * gathered, which is faster.
   *
   * @param in Latin text
   * @param out native text; flushed, not closed
   * @throws IOException if reading or writing fails
   */
  public void transliterate(Reader in, Writer out) throws IOException {
    LineWindows lines = new LineWindows(in, Window.CORE, Window.CONTEXT);
    try (ReadAhead ahead = new ReadAhead(this::decodeWindows, out)) {
      List<Window> windows = new ArrayList<>();
      int most = FIRST;
      try {
        for (Window window = lines.next(); window != null; window = lines.next()) {
          windows.add(window);
          boolean answer = window.endsLine() && !lines.ready();
          if (windows.size() == most || answer) {
            ahead.decode(windows);
            windows = new ArrayList<>();
            if (answer || most == FIRST) {
              ahead.write();
            }
            most = MOST;
          }
        }
      } finally {
        ahead.decode(windows);
      }
    }
  }
}
