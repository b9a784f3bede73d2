package translit.corpus.foreign;

import static translit.corpus.foreign.Draw.chance;
import static translit.corpus.foreign.Draw.one;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import translit.corpus.ForeignHalf;
import translit.corpus.ForeignKind;

/** Draws what people leave in Latin letters, of every kind. */
public final class ForeignTokens {
  private static final int ALL = 100; // what the weights sum to, where measured and in training

  private final ForeignLists lists;
  private final Addresses addresses;
  private final ForTraining more;
  private final ToIntFunction<ForeignKind> weight;

  private ForeignTokens(ForeignLists lists, ForTraining more, ToIntFunction<ForeignKind> weight) {
    this.lists = lists;
    this.addresses = new Addresses(lists);
    this.more = more;
    this.weight = weight;
  }

  /**
   * Reads the lists.
   *
   * @param half of the words, hosts and names
   * @return what draws from this half
   */
  public static ForeignTokens of(ForeignHalf half) {
    return new ForeignTokens(ForeignLists.of(half), ForTraining.NONE, ForeignKind::weight);
  }

  /**
   * Reads the lists to train with: the training half, with many more words, names and acronyms,
   * which are not in the other half's lists either.
   *
   * @param lines of foreign text, from which half of the phrases are taken; or none
   * @return what draws from them
   */
  public static ForeignTokens forTraining(List<String> lines) {
    return new ForeignTokens(
        ForeignLists.forTraining(), ForTraining.of(lines), ForeignKind::trainingWeight);
  }

  /**
   * Draws a kind by the weights.
   *
   * @param random decides
   * @return one of the kinds
   */
  public ForeignKind kind(SplittableRandom random) {
    int left = random.nextInt(ALL);
    for (ForeignKind kind : ForeignKind.values()) {
      left -= weight.applyAsInt(kind);
      if (left < 0) {
        return kind;
      }
    }
    throw new IllegalStateException("weights that do not sum to " + ALL);
  }

  /**
   * Draws something of a kind.
   *
   * @param kind what it is
   * @param random decides
   * @return one or several words, with a space between them
   */
  public String draw(ForeignKind kind, SplittableRandom random) {
    return switch (kind) {
      case WORD -> word(random);
      case TITLE -> StringUtils.capitalize(word(random));
      case PHRASE -> phrase(random);
      case NAME -> name(random) + (chance(random, 25) ? " " + name(random) : "");
      case ACRONYM -> acronym(random);
      case ADDRESS -> addresses.web(random);
      case EMAIL -> addresses.mail(random);
      case HANDLE -> "@" + addresses.userWithSigns(random);
      case PLAIN_HANDLE -> "@" + addresses.userOfLetters(random);
      case TAG -> "#" + tag(random);
      case FILE -> addresses.file(random);
      case UNIT -> number(random) + (chance(random, 60) ? " " : "") + one(lists.units(), random);
      case CODE -> code(random);
    };
  }

  private String word(SplittableRandom random) {
    return one(random.nextBoolean() ? lists.common() : lists.words(), random);
  }

  private String name(SplittableRandom random) {
    String another = more.name(random);
    return another == null ? one(lists.names(), random) : another;
  }

  private String phrase(SplittableRandom random) {
    String another = more.phrase(random);
    if (another != null) {
      return another;
    }
    if (random.nextBoolean()) {
      return one(lists.phrases(), random);
    }
    List<String> words = Stream.generate(() -> word(random)).limit(2 + random.nextInt(3)).toList();
    return switch (random.nextInt(6)) {
      case 0 -> StringUtils.capitalize(String.join(" ", words));
      case 1, 2 -> String.join(" ", words.stream().map(StringUtils::capitalize).toList());
      default -> String.join(" ", words);
    };
  }

  private String acronym(SplittableRandom random) {
    String another = more.acronym(random);
    String acronym = another == null ? one(lists.acronyms(), random) : another;
    return chance(random, 10) ? acronym.toLowerCase(Locale.ROOT) : acronym;
  }

  private String tag(SplittableRandom random) {
    return switch (random.nextInt(4)) {
      case 0 -> Draw.joinedCapitals(lists.words(), random);
      case 1 -> one(lists.words(), random) + Draw.year(random);
      default -> one(lists.tags(), random);
    };
  }

  private static String number(SplittableRandom random) {
    return switch (random.nextInt(4)) {
      case 0 -> Integer.toString(1 + random.nextInt(9));
      case 1 -> (1 + random.nextInt(20)) + (random.nextBoolean() ? "." : ",") + random.nextInt(10);
      case 2 -> Integer.toString(10 * (1 + random.nextInt(99)));
      default -> Integer.toString(1 + random.nextInt(500));
    };
  }

  private String code(SplittableRandom random) {
    return switch (random.nextInt(8)) {
      case 0, 1 -> word(random) + Draw.joinedCapitals(lists.words(), random);
      case 2 -> Draw.joinedCapitals(lists.words(), random);
      case 3, 4 -> String.join("_", Draw.several(lists.words(), 2, random));
      case 5 -> String.join("_", Draw.several(lists.words(), 2, random)).toUpperCase(Locale.ROOT);
      case 6 -> "v" + random.nextInt(12) + "." + random.nextInt(20) + "." + random.nextInt(10);
      default -> Draw.identifier(random);
    };
  }
}
