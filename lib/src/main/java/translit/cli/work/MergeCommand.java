package translit.cli.work;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import translit.cli.Main;
import translit.cli.options.Mergeable;
import translit.cli.options.PartOptions;
import translit.common.InputException;
import translit.common.OutputPlace;
import translit.parts.PartSet;

/** {@code merge}: what all parts of a command's work make together. */
@Command(
    name = "merge",
    description =
        "Adds up what a command wrote with --part, in any order: the result is that of one process,"
            + " to the last bit. It reads the model, and where the command needs it the text, where"
            + " the parts found them: relative paths are those of the folder it is called in.")
public final class MergeCommand implements Runnable {
  /** Made by picocli. */
  public MergeCommand() {}

  @Parameters(arity = "1..*", paramLabel = "DIR", description = "the --out of every part")
  private List<Path> folders;

  @Option(names = "--out", required = true, description = "where the result goes")
  private Path out;

  @Option(names = "--model", description = "folder of the model, if it is elsewhere now")
  private Path model;

  @Option(names = "--text", description = "the text, if it is elsewhere now")
  private Path text;

  @Override
  public void run() {
    OutputPlace.requireFolder(out, 0);
    PartSet parts = PartSet.open(folders);
    parts.requireVersion();
    List<String> arguments = PartOptions.arguments(parts.header());
    arguments = model == null ? arguments : replaced(arguments, "--model", model);
    arguments = text == null ? arguments : replaced(arguments, "--text", text);
    merge(parts, arguments, out);
  }

  /**
   * Adds up parts.
   *
   * @param parts all of them
   * @param arguments command that made them, and where its model and texts are now
   * @param out where the result goes
   * @throws InputException if the parts cannot be added, or that is no such command
   */
  public static void merge(PartSet parts, List<String> arguments, Path out) {
    Mergeable mergeable;
    try {
      mergeable =
          command(arguments)
              .orElseThrow(
                  () ->
                      new InputException(
                          "%s: made by '%s', whose parts this version does not merge"
                              .formatted(parts.files().get(0).path(), arguments.get(0))));
    } catch (CommandLine.ParameterException e) {
      throw new InputException(
          "%s: made by options that are not understood: %s; merge with the version that made it"
              .formatted(parts.files().get(0).path(), e.getMessage()),
          e);
    }
    try {
      mergeable.merge(parts, out);
    } catch (NullPointerException
        | IndexOutOfBoundsException
        | NegativeArraySizeException
        | ArithmeticException
        | IllegalArgumentException e) {
      throw parts.cannotBeAdded(e);
    }
  }

  /**
   * A command whose work can be divided.
   *
   * @param arguments its name, then its options
   * @return the command with these options; empty if there is no such command, or its work cannot
   *     be divided
   * @throws CommandLine.ParameterException if it has no such options
   */
  public static Optional<Mergeable> command(List<String> arguments) {
    CommandLine known = Main.commands();
    CommandLine named = known.getSubcommands().get(arguments.get(0));
    if (named == null || !(named.getCommand() instanceof Mergeable mergeable)) {
      return Optional.empty();
    }
    known.parseArgs(arguments.toArray(String[]::new));
    return Optional.of(mergeable);
  }

  /** The arguments with another value of an option, in either of the forms that it may have. */
  private static List<String> replaced(List<String> arguments, String option, Path value) {
    List<String> some = new ArrayList<>(arguments);
    for (int i = 0; i < some.size(); i++) {
      if (some.get(i).startsWith(option + "=")) {
        some.set(i, option + "=" + value);
      } else if (some.get(i).equals(option) && i + 1 < some.size()) {
        some.set(i + 1, value.toString());
      }
    }
    return some;
  }
}
