package translit.cli.options;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import translit.common.InputException;
import translit.common.Phrase;
import translit.intervention.EffectOptions;
import translit.intervention.Path;
import translit.intervention.Replacement;
import translit.text.Pair;

/** The options of the command that removes units: what is looked at, and how they are removed. */
public final class AblationOptions {
  /** Behind an outcome; a comma may as well be one of the pair's characters. */
  private static final String BETWEEN_PAIRS = "(?<=:[^,]{1,16}),";

  private static final String DEFAULT = " (default: ${DEFAULT-VALUE})";

  /** Made by picocli. */
  public AblationOptions() {}

  /** On which path outputs are replaced, as it is typed. */
  enum Way {
    /** What the hidden layer sees. */
    READOUT(Path.READ_OUT),
    /** What the LSTM itself sees at its next step. */
    RECURRENT(Path.RECURRENT),
    /** Both. */
    BOTH(Path.BOTH);

    private final Path path;

    Way(Path path) {
      this.path = path;
    }
  }

  /** By what outputs are replaced, as it is typed. */
  enum How {
    /** 0. */
    ZERO(Replacement.ZERO),
    /** Its mean. */
    MEAN(Replacement.MEAN),
    /** Its value at another token, of the same outcome and of another one. */
    RESAMPLE(Replacement.SAME_OUTCOME, Replacement.OTHER_OUTCOME);

    private final List<Replacement> replacements;

    How(Replacement... replacements) {
      this.replacements = List.of(replacements);
    }
  }

  @Option(
      names = "--pairs",
      converter = Pairs.class,
      paramLabel = "LATIN:OUTCOME,...",
      description =
          "such as t:ծ,s:_ with _ for nothing and ␣ for a space (default: the most frequent"
              + " ambiguous ones)")
  private List<Typed> pairs = List.of();

  @Option(names = "--most", description = "pairs where none are given" + DEFAULT)
  @Bounds(least = 1, most = 1000)
  private int most = 10;

  @Option(
      names = "--path",
      split = ",",
      description =
          "on which outputs are replaced: ${COMPLETION-CANDIDATES}, or several of them" + DEFAULT)
  private List<Way> ways = List.of(Way.READOUT);

  @Option(
      names = "--how",
      split = ",",
      description =
          "what outputs are replaced by: ${COMPLETION-CANDIDATES}, or several of them; the last on"
              + " readout only"
              + DEFAULT)
  private List<How> how = List.of(How.values());

  @Option(names = "--stems", description = "that are looked at for a pair, at most" + DEFAULT)
  @Bounds(least = 5, most = 100_000)
  private int stems = EffectOptions.defaults().stems();

  @Option(names = "--flips", description = "of the signs of stems, behind p" + DEFAULT)
  @Bounds(least = 1, most = 100_000)
  private int flips = EffectOptions.defaults().flips();

  @Option(
      names = "--characters",
      description = "that are read for each pair on recurrent and both, at most" + DEFAULT)
  @Bounds(least = 1)
  private int characters = EffectOptions.defaults().characters();

  /** {@return the pairs that were given; empty if none were} */
  public Optional<List<Pair>> pairs() {
    List<Pair> all = pairs.stream().flatMap(typed -> typed.pairs.stream()).distinct().toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(all);
  }

  /** {@return how many pairs to look at if none were given} */
  public int most() {
    return most;
  }

  /** {@return on which paths outputs are replaced} */
  public Set<Path> paths() {
    Set<Path> paths = EnumSet.noneOf(Path.class);
    ways.forEach(way -> paths.add(way.path));
    return Collections.unmodifiableSet(paths);
  }

  /**
   * {@return how effects are measured}
   *
   * @param seed of all that is drawn
   * @throws InputException if no value can be replaced so on one of the paths
   */
  public EffectOptions options(long seed) {
    List<Replacement> by = how.stream().flatMap(one -> one.replacements.stream()).toList();
    if (by.stream().allMatch(Replacement::isResampled)
        && !paths().equals(EnumSet.of(Path.READ_OUT))) {
      throw new InputException(
          "--how resample: works on --path readout only, since the other paths are changed at all"
              + " characters; give zero or mean for them");
    }
    return new EffectOptions(by, stems, flips, characters, seed);
  }

  /** {@return what sets are replaced by} */
  public List<Replacement> setReplacements() {
    return how.stream()
        .flatMap(one -> one.replacements.stream())
        .filter(by -> by != Replacement.SAME_OUTCOME)
        .toList();
  }

  /** {@return most stems of a pair} */
  public int stems() {
    return stems;
  }

  /** {@return flips of the signs} */
  public int flips() {
    return flips;
  }

  /** What was typed at once. */
  private record Typed(List<Pair> pairs) {}

  /** Reads pairs as they are typed. */
  static final class Pairs implements ITypeConverter<Typed> {
    @Override
    public Typed convert(String typed) {
      return new Typed(Stream.of(typed.split(BETWEEN_PAIRS, -1)).map(Pairs::pair).toList());
    }

    private static Pair pair(String typed) {
      int colon = typed.indexOf(':', 1);
      if (colon < 0 || colon == typed.length() - 1) {
        throw new TypeConversionException(
            "'%s' is no pair, expected a Latin character, a colon and what it becomes, such as t:ծ"
                .formatted(typed));
      }
      return new Pair(
          Phrase.symbol(typed.substring(0, colon)), Phrase.symbol(typed.substring(colon + 1)));
    }
  }
}
