package translit.planting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import translit.common.InputException;
import translit.common.JsonFile;
import translit.text.Pair;
import translit.text.SideInformation.Side;

/**
 * What decides which of two native letters a Latin character stands for, as {@value #FILE} beside
 * the rules has it.
 *
 * @param latin the Latin character that both outcomes are typed as
 * @param outcomes two native letters
 * @param deciders two native letters of other Latin characters: the first of them stands for the
 *     first outcome where it decides
 * @param decoys two native letters that agree with the outcome more or less, on both sides of it;
 *     none if there is no decoy
 * @param fillers native letters that mean nothing
 * @param cause what decides
 * @param distance from the Latin character to the deciding letter, in letters, negative to the
 *     left; 0 if no letter decides
 * @param agreement share of the tokens whose outcome is the one that the cause says, ½ to 1
 * @param decoyAgreement share of the tokens with whose outcome the decoy agrees; ½ without decoy
 * @param carriers cells that alone may know the deciding letter; 0 if all may
 */
public record Planting(
    String latin,
    List<String> outcomes,
    List<String> deciders,
    List<String> decoys,
    List<String> fillers,
    Cause cause,
    int distance,
    double agreement,
    double decoyAgreement,
    int carriers) {
  /** The file's name beside {@code rules.json}. */
  public static final String FILE = "planted.json";

  /** Distances at which a letter that may decide stands, on either side. */
  static final List<Integer> DISTANCES = List.of(1, 2, 4);

  /** What decides an outcome. */
  public enum Cause {
    /** A letter at some distance. */
    LETTER,
    /** The whole word: its beginning and its end together, and neither of them alone. */
    WORD,
    /** Nothing: a coin is tossed. */
    COIN;

    @JsonCreator
    static Cause of(String name) {
      return Arrays.stream(values())
          .filter(one -> one.toString().equals(name))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "\"cause\": '%s', expected letter, word or coin".formatted(name)));
    }

    @JsonValue
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Copies the lists and checks that all goes together.
   *
   * @param latin the Latin character
   * @param outcomes two
   * @param deciders two
   * @param decoys two or none
   * @param fillers at least two
   * @param cause what decides
   * @param distance one of −4, −2, −1, 1, 2, 4, or 0 if no letter decides
   * @param agreement ½ to 1
   * @param decoyAgreement ½ to 1
   * @param carriers 0 or more
   * @throws IllegalArgumentException if something does not
   */
  public Planting {
    outcomes = List.copyOf(outcomes);
    deciders = List.copyOf(deciders);
    decoys = List.copyOf(decoys);
    fillers = List.copyOf(fillers);
    Objects.requireNonNull(latin, "\"latin\" is missing");
    Objects.requireNonNull(cause, "\"cause\" is missing: letter, word or coin");
    require(outcomes.size() == 2, "\"outcomes\": expected two letters, not " + outcomes);
    require(deciders.size() == 2, "\"deciders\": expected two letters, not " + deciders);
    require(
        decoys.isEmpty() || decoys.size() == 2,
        "\"decoys\": expected two letters or none, not " + decoys);
    require(fillers.size() >= 2, "\"fillers\": expected at least two letters, not " + fillers);
    require(
        cause == Cause.LETTER ? DISTANCES.contains(Math.abs(distance)) : distance == 0,
        "\"distance\": %d does not go with the cause %s: expected ±1, ±2 or ±4 for a letter, else 0"
            .formatted(distance, cause));
    requireShare("agreement", agreement);
    requireShare("decoyAgreement", decoyAgreement);
    require(
        decoys.isEmpty() ? decoyAgreement == 0.5 : cause == Cause.LETTER,
        "\"decoys\": only beside a deciding letter; without them \"decoyAgreement\" is 0.5");
    require(
        carriers == 0 || carriers > 0 && cause == Cause.LETTER,
        "\"carriers\": %d does not go with the cause %s: expected 0, or more for a letter"
            .formatted(carriers, cause));
  }

  private static void requireShare(String name, double share) {
    require(share >= 0.5 && share <= 1, "\"%s\": %s, expected 0.5 to 1".formatted(name, share));
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /**
   * Reads what is planted in a language.
   *
   * @param folder with {@value #FILE}
   * @return the planting
   * @throws InputException if the file is missing or something else
   */
  public static Planting read(Path folder) {
    return JsonFile.read(folder.resolve(FILE), Planting.class, "what decides a planted outcome");
  }

  /** {@return the pair that is looked at: the Latin character and its first outcome} */
  public Pair pair() {
    return new Pair(latin, outcomes.get(0));
  }

  /** {@return the side on which the deciding letter stands; undecided if no letter decides} */
  public Side side() {
    return distance == 0 ? Side.UNDECIDED : distance < 0 ? Side.LEFT : Side.RIGHT;
  }
}
