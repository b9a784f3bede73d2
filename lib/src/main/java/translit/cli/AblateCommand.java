package translit.cli;

import static translit.cli.Main.DEFAULT;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import translit.cli.options.AblationOptions;
import translit.cli.options.Bounds;
import translit.cli.options.ModelOnText;
import translit.cli.options.PartOptions;
import translit.cli.options.ProgressLine;
import translit.cli.options.RemovedSets;
import translit.cli.options.ShortTable;
import translit.common.OutputPlace;
import translit.intervention.Ablation;
import translit.intervention.EffectOptions;
import translit.intervention.Effects;
import translit.intervention.EffectsInfo;
import translit.intervention.SetOptions;
import translit.intervention.SetTable;
import translit.intervention.UnitSets;
import translit.language.Language;
import translit.network.Model;
import translit.text.Pair;
import translit.trace.AmbiguousPairs;
import translit.trace.TokenizedText;
import translit.trace.Unit;
import translit.trace.Units;

/** {@code ablate}: what happens without a unit, as files. */
@Command(
    name = "ablate",
    description =
        "Replaces every output of both LSTMs in turn and measures what becomes of the answers at"
            + " pairs of a Latin character and an outcome, and at all other characters. Writes"
            + " effects.csv, with effects.json, which says of what. Stopped at any time, the same"
            + " command resumes: pairs that are in OUT/pairs are not measured again. Sets of"
            + " outputs are in sets.csv, and measured each time.")
final class AblateCommand implements Runnable {
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

  @Override
  public void run() {
    EffectOptions options = asked.options(seed);
    Set<translit.intervention.Path> paths = asked.paths();
    OutputPlace.requireFolder(out, LEAST_ROOM);
    try (Model model = subject.load();
        ProgressLine progress = new ProgressLine()) {
      Language language = subject.languageOf(model);
      TokenizedText text =
          TokenizedText.of(language.sentences(subject.text(), sentences), language.rules(), seed);
      together.requireUnits(Units.of(model.parameters()), asked);
      List<Pair> pairs =
          asked
              .pairs()
              .orElseGet(
                  () -> AmbiguousPairs.mostFrequent(text, Effects.FEWEST_STEMS, asked.most()));
      EffectsInfo info =
          new EffectsInfo(
              model.info().provenance(text.hash(), PartOptions.command(spec)),
              text.sentences(),
              text.characters(),
              options,
              List.of());
      Ablation ablation = new Ablation(model.parameters(), text, info, out);
      int measured = ablation.measure(pairs, paths, progress::percent);
      EffectsInfo all = ablation.gather(pairs, paths);
      if (together.areAsked()) {
        sets(model, text, pairs, info, progress).write(out);
      }
      progress.endLine();
      ShortTable.print(all.table());
      System.out.printf(
          "%s: %d pairs and paths, %d of them measured now%n",
          out.resolve(Ablation.FILE), all.pairs().size(), measured);
    }
  }

  private SetTable sets(
      Model model, TokenizedText text, List<Pair> pairs, EffectsInfo of, ProgressLine progress) {
    SetOptions options = together.options(asked, seed);
    List<SetTable.Row> rows = new ArrayList<>();
    for (Pair pair : pairs) {
      UnitSets sets = UnitSets.of(model.parameters(), text, pair, options, progress::percent);
      progress.show(pair + ", sets");
      rows.addAll(
          SetTable.of(pair, sets, asked.setReplacements(), together.set(), together.strongest()));
    }
    List<String> set = together.set().stream().map(Unit::toString).toList();
    return new SetTable(
        new SetTable.Info(of.provenance(), of.sentences(), of.characters(), options, set), rows);
  }
}
