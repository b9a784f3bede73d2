package translit.cli;

import static translit.cli.Main.DEFAULT;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import translit.cli.options.Bounds;
import translit.cli.options.LatinFile;
import translit.cli.options.Mergeable;
import translit.cli.options.PartOptions;
import translit.cli.options.TableOptions;
import translit.common.InputException;
import translit.language.Language;
import translit.language.RomanizationRules;
import translit.network.Model;
import translit.network.ModelFolder;
import translit.network.Transliterator;
import translit.parts.PartFile;
import translit.parts.PartHeader;
import translit.parts.PartSet;
import translit.parts.Share;
import translit.parts.TextBlocks;

/** {@code transliterate}: Latin text into native text. */
@Command(
    name = "transliterate",
    description =
        "Turns Latin text into native text, from standard input to standard output unless files"
            + " are named.")
final class TransliterateCommand implements Runnable, Mergeable {
  private static final String RESULT = "text.txt";

  @ArgGroup(multiplicity = "1")
  private Reading by;

  /** What reads; one of these. */
  private static final class Reading {
    @Option(
        names = "--model",
        required = true,
        description = "folder with model.zip and model.json")
    private Path model;

    @ArgGroup(exclusive = false)
    private TableOptions table;
  }

  @Option(
      names = "--network-alone",
      description =
          "give each character its most probable symbol, whatever the rules can spell, as version"
              + " 0.1 did")
  private boolean networkAlone;

  @Option(
      names = "--punctuation",
      paramLabel = "typed|native",
      description =
          "typed: signs stay as they are; native: they become those that the language's rules name,"
              + " such as : for a full stop"
              + DEFAULT)
  private Signs punctuation = Signs.TYPED;

  private enum Signs {
    TYPED,
    NATIVE
  }

  @ArgGroup private Doubts doubts;

  /** What is written of words that can be read in several ways; one of these. */
  private static final class Doubts {
    @Option(
        names = "--alternatives",
        paramLabel = "N",
        description =
            "write the N best readings of each word instead of the text: a line for each word, with"
                + " tabs between the word as it was typed, a reading, its probability, the next"
                + " reading and so on; an empty line at the end of each line of the text")
    @Bounds(least = 1, most = 1000)
    private Integer alternatives;

    @Option(
        names = "--mark-unsure",
        paramLabel = "P",
        description =
            "put "
                + Transliterator.UNSURE
                + " behind each word that is right with a probability below P, such as 0.8")
    @Bounds(least = 0, most = 1)
    private Double leastSure;
  }

  @Option(names = "--in", description = "file of Latin text (default: standard input)")
  private Path in;

  @Option(
      names = "--out",
      description =
          "folder for " + RESULT + ", or for a part of the work (default: standard output)")
  private Path out;

  @Mixin private PartOptions parts;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    if (doubts != null && punctuation == Signs.NATIVE) {
      throw new InputException(
          "--punctuation native is not for --alternatives and --mark-unsure: leave one of them"
              + " out");
    }
    Optional<Share> share = parts.share(out);
    if (out != null && in == null) {
      throw new InputException("--out is for what is made of a file: give --in as well");
    }
    if (share.isPresent() && by.table != null) {
      throw new InputException("--part is for a network: give --model instead of --baseline");
    }
    if (by.table != null && (networkAlone || doubts != null)) {
      throw new InputException(
          "--network-alone, --alternatives and --mark-unsure need a network: give --model instead"
              + " of --baseline");
    }
    parts.run(() -> read(share));
  }

  private void read(Optional<Share> share) {
    if (by.table != null) {
      Language language = by.table.language();
      Transliterator reader = by.table.learned(language).reader();
      pass(withSigns(reader, Optional.of(language.rules())));
      return;
    }
    try (Model opened = Model.load(by.model)) {
      Transliterator reader = transliterator(opened);
      share.ifPresentOrElse(one -> part(opened, reader, one), () -> pass(reader));
    }
  }

  private void pass(Transliterator reader) {
    if (in == null) {
      StandardText.pass((text, to) -> write(reader, text, to));
    } else if (out == null) {
      StandardText.write(to -> LatinFile.read(in, text -> write(reader, text, to)));
    } else {
      LatinFile.write(
          out.resolve(RESULT), to -> LatinFile.read(in, text -> write(reader, text, to)));
    }
  }

  private void part(Model opened, Transliterator reader, Share share) {
    Map<String, String> made = PartOptions.made(opened);
    made.put("reader", reader.name());
    made.put("text", LatinFile.hash(in));
    made.putAll(
        PartOptions.values(
            spec, "--network-alone", "--punctuation", "--alternatives", "--mark-unsure"));
    PartHeader header = PartHeader.of("transliterate", share, made, PartOptions.notes(spec));
    PartFile.write(
        out,
        header,
        data -> {
          try (TextBlocks blocks = new TextBlocks(share, data)) {
            LatinFile.read(in, text -> write(reader, text, blocks));
          }
        });
    System.out.println(out + ": part " + share);
  }

  @Override
  public void merge(PartSet added, Path to) {
    LatinFile.write(to.resolve(RESULT), text -> TextBlocks.join(added, text));
    System.out.println(to.resolve(RESULT));
  }

  private void write(Transliterator reader, Reader in, Writer out) throws IOException {
    if (doubts == null) {
      reader.transliterate(in, out);
    } else if (doubts.alternatives != null) {
      reader.alternatives(in, out, doubts.alternatives);
    } else {
      reader.markUnsure(in, out, doubts.leastSure);
    }
  }

  private Transliterator transliterator(Model opened) {
    Optional<RomanizationRules> rules = opened.rules();
    if (rules.isEmpty() && (!networkAlone || punctuation == Signs.NATIVE)) {
      System.err.println(
          "%s: the rules that it was trained on are not found, so the network reads alone; looked at %s; put them there as rules.json"
              .formatted(by.model, ModelFolder.lookedAt(by.model, opened.info())));
    }
    return withSigns(new Transliterator(opened, networkAlone ? Optional.empty() : rules), rules);
  }

  private Transliterator withSigns(Transliterator reader, Optional<RomanizationRules> rules) {
    return punctuation == Signs.NATIVE && rules.isPresent()
        ? reader.withSigns(rules.get().writing())
        : reader;
  }
}
