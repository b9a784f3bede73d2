package translit.cli.options;

import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Help.IOptionRenderer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Checks numbers against the {@link Bounds} of their options, and shows these in a help. */
public final class BoundsCheck {
  private BoundsCheck() {}

  /**
   * The first number that is out of bounds.
   *
   * @param parsed a command line, with the command that it calls
   * @return one line with option, value and bounds; none if all is well
   */
  public static Optional<String> wrong(ParseResult parsed) {
    return parsed.asCommandLineList().stream()
        .flatMap(command -> command.getParseResult().matchedOptions().stream())
        .flatMap(option -> wrong(option).stream())
        .findFirst();
  }

  private static Optional<String> wrong(OptionSpec option) {
    return bounds(option)
        .flatMap(
            bounds ->
                numbers(option.typedValues())
                    // Written so that what is no number is out of bounds.
                    .filter(
                        n ->
                            !(n.doubleValue() >= bounds.least()
                                && n.doubleValue() <= bounds.most()))
                    .findFirst()
                    .map(n -> "%s %s: must be %s".formatted(option.longestName(), n, say(bounds))));
  }

  /** Of an option that may be given more than once, or with commas. */
  private static Stream<Number> numbers(Collection<?> values) {
    return values.stream()
        .flatMap(
            value ->
                value instanceof Collection<?> more
                    ? numbers(more)
                    : value instanceof Number number ? Stream.of(number) : Stream.empty());
  }

  private static Optional<Bounds> bounds(OptionSpec option) {
    return option.userObject() instanceof Field field
        ? Optional.ofNullable(field.getAnnotation(Bounds.class))
        : Optional.empty();
  }

  private static String say(Bounds bounds) {
    return bounds.most() == Double.POSITIVE_INFINITY
        ? plain(bounds.least()) + " or more"
        : "from %s to %s".formatted(plain(bounds.least()), plain(bounds.most()));
  }

  private static String plain(double bound) {
    return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
  }

  /**
   * A help as picocli makes it, with the bounds in each option's description.
   *
   * @param command that is explained
   * @param colours of the help
   * @return the help
   */
  public static Help help(CommandSpec command, ColorScheme colours) {
    return new Help(command, colours) {
      @Override
      public IOptionRenderer createDefaultOptionRenderer() {
        IOptionRenderer usual = super.createDefaultOptionRenderer();
        return (option, label, scheme) -> usual.render(withBounds(option), label, scheme);
      }
    };
  }

  private static OptionSpec withBounds(OptionSpec option) {
    return bounds(option)
        .map(
            bounds ->
                OptionSpec.builder(option)
                    .description(withBounds(option.description(), say(bounds)))
                    .build())
        .orElse(option);
  }

  /** Before the default, which comes last. */
  private static String[] withBounds(String[] description, String bounds) {
    String whole = String.join("%n", List.of(description));
    int end = whole.indexOf(" (default");
    int at = end < 0 ? whole.length() : end;
    return new String[] {whole.substring(0, at) + "; " + bounds + whole.substring(at)};
  }

  private static boolean asksForHelp(ParseResult parsed) {
    return parsed.asCommandLineList().stream()
        .anyMatch(command -> command.isUsageHelpRequested() || command.isVersionHelpRequested());
  }

  /**
   * Lets a command line show bounds in its help and hold users to them.
   *
   * @param commands all commands
   */
  public static void install(CommandLine commands) {
    commands.setHelpFactory(BoundsCheck::help);
    CommandLine.IExecutionStrategy usual = commands.getExecutionStrategy();
    commands.setExecutionStrategy(
        parsed -> {
          Optional<String> wrong = wrong(parsed);
          if (wrong.isEmpty() || asksForHelp(parsed)) {
            return usual.execute(parsed);
          }
          commands.getErr().println(wrong.get());
          return CommandLine.ExitCode.USAGE;
        });
  }
}
