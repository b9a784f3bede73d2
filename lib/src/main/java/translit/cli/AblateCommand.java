package translit.cli;

import static translit.cli.Main.DEFAULT;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import translit.cli.options.AblationOptions;
import translit.cli.options.Bounds;
import translit.cli.options.Mergeable;
import translit.cli.options.ModelOnText;
import translit.cli.options.PartOptions;
import translit.cli.options.ProgressLine;
import translit.cli.options.RemovedSets;
import translit.cli.options.ShortTable;
import translit.common.InputException;
import translit.common.OutputPlace;
import translit.intervention.Ablation;
import translit.intervention.EffectOptions;
import translit.intervention.Effects;
import translit.intervention.EffectsInfo;
import translit.intervention.SetAblation;
import translit.language.Language;
import translit.network.Model;
import translit.parts.PartSet;
import translit.parts.Share;
import translit.text.Pair;
import translit.trace.AmbiguousPairs;
import translit.trace.TokenizedText;
import translit.trace.Units;

/** {@code ablate}: what happens without a unit, as files. */
@Command(
    name = "ablate",
    description =
        "Replaces every output of both LSTMs in turn and measures what becomes of the answers at"
            + " pairs of a Latin character and an outcome, and at all other characters. Writes"
            + " effects.csv, with effects.json, which says of what. Stopped at any time, the same"
            + " command resumes: pairs that are in OUT/pairs are not measured again. Sets of"
            + " outputs are in sets.csv, if they are asked for. What OUT has of another network or"
            + " text is refused.")
final class AblateCommand implements Runnable, Mergeable {
  /** A table with one pair of a small network. */
  private static final long LEAST_ROOM = 500_000;

  @Mixin private ModelOnText subject;

  @Option(names = "--out", required = true, description = "folder for the files, made if need be")
  private Path out;

  @Mixin private AblationOptions asked;

  @Mixin private RemovedSets together;

  @Option(names = "--sentences", description = "how many of the text's first sentences" + DEFAULT)
  @Bounds(least = 1)
  private int sentences = 5000;

  @Option(names = "--seed", description = "of the romanization and of all that is drawn" + DEFAULT)
  private long seed = 1;

  @Spec private CommandSpec spec;

  @Mixin private PartOptions parts;

  @Override
  public void run() {
    EffectOptions options = asked.options(seed);
    Optional<Share> share = parts.shareOfOneReading();
    if (share.isPresent() && together.areAsked()) {
      throw new InputException("--set, --strongest: sets take one process; leave out --part");
    }
    OutputPlace.requireFolder(out, LEAST_ROOM);
    parts.run(
        () -> {
          try (Model model = subject.load();
              ProgressLine progress = new ProgressLine()) {
            ablate(model, options, share, progress);
          }
        });
  }

  private void ablate(
      Model model, EffectOptions options, Optional<Share> share, ProgressLine progress) {
    Language language = subject.languageOf(model);
    TokenizedText text =
        TokenizedText.of(language.sentences(subject.text(), sentences), language.rules(), seed);
    together.requireUnits(Units.of(model.parameters()), asked);
    List<Pair> pairs =
        asked
            .pairs()
            .orElseGet(() -> AmbiguousPairs.mostFrequent(text, Effects.FEWEST_STEMS, asked.most()));
    EffectsInfo info =
        new EffectsInfo(
            model.info().provenance(text.hash(), PartOptions.command(spec)),
            text.sentences(),
            text.characters(),
            options,
            List.of());
    Ablation ablation = new Ablation(model.parameters(), text, info, out);
    if (share.isPresent()) {
      ablation.measurePart(
          pairs,
          asked.paths(),
          share.get(),
          PartOptions.made(model),
          PartOptions.notes(spec),
          progress::percent);
      progress.endLine();
      System.out.println(out + ": part " + share.get());
    } else {
      whole(ablation, pairs, progress);
    }
  }

  private void whole(Ablation ablation, List<Pair> pairs, ProgressLine progress) {
    SetAblation sets =
        new SetAblation(
            ablation.parameters(),
            ablation.text(),
            together.info(ablation.info(), asked, seed),
            out);
    sets.requireSubject();
    int measured = ablation.measure(pairs, asked.paths(), progress::percent);
    EffectsInfo all = ablation.gather(pairs, asked.paths());
    if (together.areAsked()) {
      sets.measure(pairs, together.set(), progress::percent);
    }
    progress.endLine();
    ShortTable.print(all.table());
    System.out.printf(
        "%s: %d pairs and paths, %d of them measured now%n",
        out.resolve(Ablation.FILE), all.pairs().size(), measured);
  }

  @Override
  public void merge(PartSet added, Path to) {
    try (Model model = subject.load()) {
      added.require(model.info().modelHash(), model.info().rulesHash());
      EffectsInfo all =
          Ablation.merge(
              added,
              asked.paths(),
              asked.options(seed),
              hash -> model.info().provenance(hash, PartOptions.command(spec)),
              to);
      ShortTable.print(all.table());
      System.out.printf("%s: %d pairs and paths%n", to.resolve(Ablation.FILE), all.pairs().size());
    }
  }
}
