package translit.cli.options;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import translit.common.InputException;
import translit.common.OutputPlace;
import translit.common.Provenance;
import translit.engine.Predictor;
import translit.engine.Threads;
import translit.network.Model;
import translit.parts.PartHeader;
import translit.parts.PartSet;
import translit.parts.Share;
import translit.parts.ShellWords;

/** The options of the commands whose work can be divided among processes. */
public final class PartOptions {
  private static final String ARGUMENTS = "arguments";

  /** Made by picocli. */
  public PartOptions() {}

  @Option(
      names = "--part",
      paramLabel = "I/N",
      description =
          "do one part of the work, such as 3/16, and write it into --out, for merge to add up")
  private String part;

  @Option(
      names = "--after",
      paramLabel = "DIR",
      description =
          "second reading of a part, where there is one: what merge made of the first ones, which"
              + " all parts need")
  private Path after;

  @Option(
      names = "--threads",
      description =
          "to compute with (default: as many as there are processors); the last digits are the same"
              + " for 1 and 2, 3 and 4, and so on")
  @Bounds(least = 1, most = 1024)
  private Integer threads;

  /**
   * {@return the part that is asked for; none for the whole}
   *
   * @throws InputException if there is no such part, or no part for a second reading
   */
  public Optional<Share> share() {
    if (after != null && part == null) {
      throw new InputException("--after is for the second reading of a part: give --part as well");
    }
    return Optional.ofNullable(part).map(Share::parse);
  }

  /**
   * The part of a command that need not write anything otherwise.
   *
   * @param out folder for the part or the result, which is tried; null if none is given
   * @return the part that is asked for; none for the whole
   * @throws InputException if there is no such part, or no folder for it
   */
  public Optional<Share> share(Path out) {
    if (part != null && out == null) {
      throw new InputException("--part needs --out: a part is written into a folder");
    }
    Optional<Share> share = shareOfOneReading();
    if (out != null) {
      OutputPlace.requireFolder(out, 0);
    }
    return share;
  }

  /**
   * The part of a command whose parts are read once.
   *
   * @return the part that is asked for; none for the whole
   * @throws InputException if there is no such part, or a second reading is asked for
   */
  public Optional<Share> shareOfOneReading() {
    if (after != null) {
      throw new InputException("--after: this command reads once; leave it out");
    }
    return share();
  }

  /** {@return what the second reading of a part goes by; none for the first} */
  public Optional<Path> after() {
    return Optional.ofNullable(after);
  }

  /**
   * Works with as many threads as are asked for.
   *
   * @param work to be done
   */
  public void run(Runnable work) {
    if (threads == null) {
      work.run();
    } else {
      Supplier<Boolean> done =
          () -> {
            work.run();
            return true;
          };
      Threads.with(threads, done);
    }
  }

  /**
   * What decides the bits of a model's result, beside text and options.
   *
   * @param model that reads
   * @return name and value of each
   */
  public static Map<String, String> made(Model model) {
    Map<String, String> made = new LinkedHashMap<>();
    made.put("model", model.info().modelHash());
    made.put("rules", model.info().rulesHash());
    made.put("native bias", String.valueOf(model.info().nativeBias()));
    made.put(PartSet.VERSION, Provenance.libraryVersion());
    made.put("matrix products", Predictor.matrixProducts());
    made.put("number of thread groups", String.valueOf(Threads.groups(Threads.given())));
    return made;
  }

  /**
   * What a command's options are, given or not.
   *
   * @param spec of the command
   * @param names of options
   * @return name and value of each
   */
  public static Map<String, String> values(CommandSpec spec, String... names) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String name : names) {
      values.put(name, String.valueOf(spec.findOption(name).<Object>getValue()));
    }
    return values;
  }

  /**
   * What merge is to know of a command.
   *
   * @param spec of the command
   * @return its arguments, as they were given
   */
  public static Map<String, String> notes(CommandSpec spec) {
    List<String> arguments = spec.root().commandLine().getParseResult().originalArgs();
    return new LinkedHashMap<>(Map.of(ARGUMENTS, ShellWords.join(arguments)));
  }

  /**
   * What is to be done when first looks were added.
   *
   * @param out where their sum is
   * @return a line
   */
  public static String looksAdded(Path out) {
    return "%s: first looks of all parts; now count each part with --after %<s".formatted(out);
  }

  /**
   * A command as it was called.
   *
   * @param spec of the command
   * @return its arguments, with blanks between them
   */
  public static String command(CommandSpec spec) {
    return String.join(" ", spec.root().commandLine().getParseResult().originalArgs());
  }

  /**
   * The arguments of the command that has made a part.
   *
   * @param header of the part
   * @return the command's name first
   * @throws InputException if there are none
   */
  public static List<String> arguments(PartHeader header) {
    String line = header.notes().getOrDefault(ARGUMENTS, "");
    if (line.isEmpty()) {
      throw new InputException(
          "part %s of '%s' does not say which command made it; run it again"
              .formatted(header.share(), header.kind()));
    }
    return ShellWords.split(line);
  }
}
