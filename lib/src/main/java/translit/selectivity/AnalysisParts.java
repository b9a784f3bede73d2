package translit.selectivity;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import translit.common.InputException;
import translit.common.ProgressListener;
import translit.common.Provenance;
import translit.contribution.ContributionTable;
import translit.contribution.MeanActivations;
import translit.language.Alphabet;
import translit.network.Model;
import translit.parts.PartFile;
import translit.parts.PartHeader;
import translit.parts.PartSet;
import translit.selectivity.counting.CountingOptions;
import translit.selectivity.counting.FirstLook;
import translit.selectivity.counting.MergedCounting;
import translit.selectivity.counting.PairScores;
import translit.selectivity.counting.PartCounting;
import translit.trace.ActivationSource;
import translit.trace.TextChunks;
import translit.trace.Units;

/**
 * An analysis in parts, whose sum is to the last bit that of {@link SelectivityAnalysis}. A
 * histogram needs the range of its unit over the whole text, so that there are two readings: each
 * part has a first look, the looks are added, and each part counts within the ranges of all.
 *
 * @param subject what the analysis is for, such as {@code analyse}: parts of another are refused
 * @param model whose network reads
 * @param by what parts must have in common beside text and options: name and value, such as of the
 *     model and of the processor's instructions
 * @param options by the number of sentences of the text
 * @param contributions whether contributions are wanted, for which all units must be read
 */
public record AnalysisParts(
    String subject,
    Model model,
    Map<String, String> by,
    IntFunction<SelectivityOptions> options,
    boolean contributions) {
  /** What the kind of a first look has behind its subject. */
  public static final String LOOK = ", first look";

  private static final String LOOKS = ", first looks added";
  private static final String COUNTS = ", counts";

  /** Of what, and by what, the bits of a part were made. */
  private Map<String, String> made(int sentences, String lines, int units) {
    Map<String, String> made = new LinkedHashMap<>(by);
    made.put(PartSet.VERSION, Provenance.libraryVersion());
    made.put("text", lines);
    made.put("number of sentences", String.valueOf(sentences));
    made.put("set of options", options.apply(sentences).toString());
    made.put("number of units", String.valueOf(units));
    return made;
  }

  private CountingOptions counting(int sentences) {
    SelectivityOptions some = options.apply(sentences);
    return new CountingOptions(some.minimum(), some.sample(), some.permutations(), some.seed());
  }

  /**
   * Reads a part: has the first look at it, or counts it within what all looks have found.
   *
   * @param source of the activations; not closed
   * @param text the part
   * @param looks folder of what {@link #merge} made of all first looks; none for the first look
   * @param out folder for what was found
   * @param notes kept beside it, such as the command
   * @param progress told the sentences done
   * @throws InputException if the text cannot be read or the folder not be written, or if the looks
   *     are of another model, text, processor or anything else that decides the bits
   */
  public void read(
      ActivationSource source,
      TextChunks text,
      Optional<Path> looks,
      Path out,
      Map<String, String> notes,
      ProgressListener progress) {
    if (looks.isPresent()) {
      count(source, text, looks.get(), out, notes, progress);
      return;
    }
    FirstLook look = new PartCounting(source, text, counting(0), progress).look();
    Map<String, String> made = made(look.sentences(), look.lines(), look.columns());
    PartFile.write(out, PartHeader.of(subject + LOOK, text.share(), made, notes), look::write);
  }

  private void count(
      ActivationSource source,
      TextChunks text,
      Path looks,
      Path out,
      Map<String, String> notes,
      ProgressListener progress) {
    PartFile file = PartFile.open(looks);
    if (!file.header().kind().equals(subject + LOOKS)) {
      throw new InputException(
          "%s: holds '%s', expected what merge made of the first looks of all parts; give its folder"
              .formatted(file.path(), file.header().kind()));
    }
    FirstLook look = file.read(this::look);
    TextChunks.Facts facts = text.read();
    Map<String, String> made = made(facts.sentences(), facts.lines(), source.units().columns());
    PartHeader mine = PartHeader.of(subject + LOOKS, text.share(), made, notes);
    mine.require(out.resolve(PartFile.NAME), file.header(), file.path());
    List<Integer> letters = letters(look, info(look, ""));
    PartCounting counting = new PartCounting(source, text, counting(look.sentences()), progress);
    made.put("first looks", file.hash());
    PartFile.write(
        out,
        PartHeader.of(subject + COUNTS, text.share(), made, notes),
        part -> {
          look.write(part);
          // Anew each time, since an interrupt makes all of this be written twice.
          Optional<MeanActivations> means =
              contributions
                  ? Optional.of(new MeanActivations(source.units(), text, letters))
                  : Optional.empty();
          counting.count(look, letters, means, part);
        });
  }

  private FirstLook look(DataInputStream in) throws IOException {
    Alphabet latin = model.latin();
    return PartCounting.look(in, latin.size(), model.natives().size(), counting(0));
  }

  /**
   * Adds parts: first looks, or what all parts have counted, of which it measures the sum.
   *
   * @param parts of one text
   * @param units that were looked at
   * @param out folder for the sum of first looks, which {@link #read} takes
   * @param command or call that wants the result, as its provenance will name it
   * @param progress told the Latin characters done
   * @return the findings, whose contributions know no pair if they were not wanted; none if these
   *     were first looks
   * @throws InputException if a part is of something else, or the sum cannot be written
   */
  public Optional<Findings> merge(
      PartSet parts, Units units, Path out, String command, ProgressListener progress) {
    PartHeader header = parts.header();
    parts.require(model.info().modelHash(), model.info().rulesHash());
    if (header.kind().equals(subject + LOOK)) {
      FirstLook sum =
          parts.files().stream().map(part -> part.read(this::look)).reduce(FirstLook::plus).get();
      PartFile.write(
          out, new PartHeader(subject + LOOKS, 1, 1, header.made(), header.notes()), sum::write);
      return Optional.empty();
    }
    try (MergedCounting merged =
        new MergedCounting(parts.files(), model.latin(), model.natives(), counting(0))) {
      FirstLook look = merged.look();
      SelectivityInfo info = info(look, command);
      List<Integer> letters = letters(look, info);
      Optional<MeanActivations> means =
          contributions ? Optional.of(new MeanActivations(units, letters)) : Optional.empty();
      CountingOptions some = counting(look.sentences());
      List<PairScores> scores = merged.scores(units.layout(), letters, some, means, progress);
      SelectivityTable table = SelectivityAnalysis.table(units, info, scores);
      return Optional.of(new Findings(table, contributions(means, info.provenance())));
    } catch (IOException | IllegalArgumentException e) {
      throw parts.cannotBeAdded(e);
    }
  }

  private ContributionTable contributions(Optional<MeanActivations> means, Provenance of) {
    return means
        .map(
            some ->
                ContributionTable.of(model.parameters(), some, model.latin(), model.natives(), of))
        .orElse(ContributionTable.none(of));
  }

  private SelectivityInfo info(FirstLook look, String command) {
    Provenance provenance = model.info().provenance(look.hash(), command);
    SelectivityOptions some = options.apply(look.sentences());
    return new SelectivityInfo(
        provenance,
        look.sentences(),
        look.characters(),
        some.seed(),
        some,
        look.outcomes(model.latin(), model.natives()),
        Map.of());
  }

  private List<Integer> letters(FirstLook look, SelectivityInfo info) {
    return info.letters(look.letters(info.options().minimum()), model.latin());
  }
}
