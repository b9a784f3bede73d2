package translit.study.planted;

import static translit.common.Phrase.list;
import static translit.common.Phrase.say;
import static translit.common.Phrase.two;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import translit.common.InputException;
import translit.common.ProgressListener;
import translit.common.TableColumns;
import translit.context.UnitContext;
import translit.context.UnitContexts;
import translit.network.Model;
import translit.notebook.TableView;
import translit.planting.Known;
import translit.planting.Named;
import translit.planting.PlantedLanguage;
import translit.planting.PlantedText;
import translit.planting.Planting;
import translit.trace.Direction;
import translit.trace.TokenizedText;
import translit.trace.Tracer;
import translit.trace.Unit;

/**
 * A network that learned a planted language.
 *
 * @param folder of the language, as the command {@code plant} fills it
 */
public record PlantedNetwork(Path folder) {
  /** As many as there are carriers. */
  private static final int NAMED = 8;

  /** Text on which the context of units is measured. */
  private static final int SENTENCES = 500;

  private static final long SEED = 77;

  /** {@return a sentence: what decides, and how many bits either side tells} */
  public String decides() {
    Planting planting = Planting.read(folder);
    Known known = Known.of(planting);
    return say(
        "What `%s` stands for is decided by %s: the letters before it tell %s bits, those after it"
            + " %s, all together %s.",
        planting.latin(),
        cause(planting),
        two(known.previous()),
        two(known.next()),
        two(known.both()));
  }

  private static String cause(Planting planting) {
    int distance = planting.distance();
    return switch (planting.cause()) {
      case COIN -> "nothing";
      case WORD -> "the whole word";
      case LETTER ->
          Math.abs(distance) == 1
              ? "the letter just " + (distance < 0 ? "before" : "after") + " it"
              : say("the letter %d %s it", Math.abs(distance), distance < 0 ? "before" : "after");
    };
  }

  /** {@return a row for each method: the outputs that it names first, right ones with a +} */
  public TableView named() {
    return TableView.of(
            new TableColumns<Named>("named")
                .text("method", Named::method)
                .text("right", one -> say("%d of %d", one.rightly(), one.units().size()))
                .text("forward", one -> String.valueOf(one.of(Direction.FORWARD)))
                .text("backward", one -> String.valueOf(one.of(Direction.BACKWARD)))
                .text("first", PlantedNetwork::units)
                .table(Named.in(folder, NAMED)))
        .caption(
            say(
                "The %d outputs that each method names first, forward (f) and backward (b); a + is"
                    + " right",
                NAMED));
  }

  private static String units(Named named) {
    return IntStream.range(0, named.units().size())
        .mapToObj(
            i ->
                named.units().get(i).direction().code().charAt(0)
                    + String.valueOf(named.units().get(i).index())
                    + (named.right().get(i) ? "+" : ""))
        .collect(Collectors.joining(" "));
  }

  /** {@return which methods name nothing but right outputs first, and which the fewest of them} */
  public String namedSaid() {
    List<Named> all = Named.in(folder, NAMED);
    long fewest = all.stream().mapToLong(Named::rightly).min().orElse(0);
    if (all.stream().allMatch(one -> one.rightly() == 0)) {
      return "No method names a right output first, since no output by itself can have the answer.";
    }
    List<String> right = methods(all, NAMED);
    if (right.size() == all.size()) {
      return say("All %d methods name %d right outputs first.", all.size(), NAMED);
    }
    return say(
        "%d of %d methods name %d right outputs first: %s. Fewest right ones, %d, are named by %s.",
        right.size(),
        all.size(),
        NAMED,
        right.isEmpty() ? "none" : list(right),
        fewest,
        list(methods(all, fewest)));
  }

  private static List<String> methods(List<Named> all, long rightly) {
    return all.stream().filter(one -> one.rightly() == rightly).map(Named::method).toList();
  }

  /**
   * What the outputs that a method names first carry of the characters around the planted one.
   *
   * @param method its name, such as {@code hellinger}
   * @param count of outputs
   * @return a sentence for each
   * @throws InputException if there is no such method
   */
  public String contexts(String method, int count) {
    return contexts(units(method, count)).stream()
        .map(UnitContext::said)
        .collect(Collectors.joining(" "));
  }

  /**
   * The same of the first output, at each distance.
   *
   * @param method its name
   * @return bits at each distance
   * @throws InputException if there is no such method
   */
  public TableView context(String method) {
    UnitContext context = contexts(units(method, 1)).get(0);
    return TableView.of(context.table())
        .decimals(3)
        .caption(
            say(
                "%s: bits that it carries of the character at each distance, less what chance"
                    + " gives",
                context.unit()));
  }

  private List<Unit> units(String method, int count) {
    return Named.in(folder, count).stream()
        .filter(one -> one.method().equals(method))
        .findFirst()
        .orElseThrow(
            () ->
                new InputException(
                    "%s: no scores of a method '%s', expected one of %s"
                        .formatted(
                            folder,
                            method,
                            Named.in(folder, 1).stream().map(Named::method).toList())))
        .units();
  }

  private List<UnitContext> contexts(List<Unit> units) {
    PlantedLanguage planted = PlantedLanguage.read(folder);
    TokenizedText text =
        TokenizedText.of(
            PlantedText.sentences(planted.planting(), SENTENCES, SEED),
            planted.language().rules(),
            SEED);
    try (Model model = Model.load(folder.resolve("model"));
        Tracer tracer = new Tracer(model)) {
      return UnitContexts.of(
          tracer, text, planted.planting().pair(), units, ProgressListener.none());
    }
  }
}
