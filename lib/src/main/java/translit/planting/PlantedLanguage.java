package translit.planting;

import java.nio.file.Path;
import translit.common.InputException;
import translit.engine.AfterStep;
import translit.language.Alphabet;
import translit.language.Language;
import translit.language.RomanizationRules.Letter;
import translit.training.Course;

/**
 * A folder with rules and what is planted in text of them.
 *
 * @param name of the folder
 * @param language its rules
 * @param planting what decides the outcome
 */
public record PlantedLanguage(String name, Language language, Planting planting) {
  /**
   * Reads a folder.
   *
   * @param folder with {@code rules.json} and {@code planted.json}
   * @return the language
   * @throws InputException if one is missing or wrong, or they do not fit together
   */
  public static PlantedLanguage read(Path folder) {
    Planting planting = Planting.read(folder);
    Language language = Language.load(folder.toString());
    String name = folder.toAbsolutePath().normalize().getFileName().toString();
    PlantedLanguage planted = new PlantedLanguage(name, language, planting);
    for (String outcome : planting.outcomes()) {
      planted.require(outcome, planted.typed(outcome).equals(planting.latin()));
    }
    for (String decider : planting.deciders()) {
      planted.require(decider, !planted.typed(decider).equals(planting.latin()));
    }
    planting.decoys().forEach(planted::typed);
    planting.fillers().forEach(planted::typed);
    return planted;
  }

  private void require(String letter, boolean holds) {
    if (!holds) {
      throw new InputException(
          "%s: rules.json types %s as %s, but %s needs its outcomes typed as %s and nothing else so"
              .formatted(
                  language.folder(), letter, typed(letter), Planting.FILE, planting.latin()));
    }
  }

  /** The one character that a native letter is typed as. */
  private String typed(String letter) {
    return language.rules().letters().stream()
        .filter(one -> one.symbol().equals(letter))
        .map(PlantedLanguage::typed)
        .findFirst()
        .orElseThrow(
            () ->
                new InputException(
                    "%s: rules.json has no letter %s, which %s names"
                        .formatted(language.folder(), letter, Planting.FILE)));
  }

  private static String typed(Letter letter) {
    var spellings = letter.cases().get(0).spellings();
    if (letter.cases().size() != 1
        || spellings.size() != 1
        || spellings.get(0).latin().size() != 1) {
      throw new InputException(
          "letter %s: in a planted language every letter is typed as one character"
              .formatted(letter.symbol()));
    }
    return spellings.get(0).latin().get(0);
  }

  /** The index of the Latin symbol that a native letter is typed as. */
  int latinOf(String letter) {
    return Alphabet.latin(language.rules()).indexOfCharacter(typed(letter));
  }

  /**
   * How a network is trained on the language.
   *
   * @param cells of each LSTM
   * @return sentences as they are written; with carriers all other cells are kept from knowing
   */
  public Course course(int cells) {
    if (planting.carriers() == 0) {
      return Course.asWritten("sentences as written", AfterStep.NOTHING);
    }
    Carriers carriers = Carriers.of(this, cells);
    return Course.asWritten("sentences as written, " + carriers, carriers);
  }
}
