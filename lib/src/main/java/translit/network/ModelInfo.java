package translit.network;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.lang3.StringUtils;
import translit.common.InputException;
import translit.common.JsonFile;
import translit.common.Phrase;
import translit.common.Provenance;
import translit.language.Alphabet;

/**
 * What {@code model.json} says of a trained network: what it reads and writes, and where it comes
 * from.
 *
 * @param language code of the language folder
 * @param rulesHash of the rules that romanized its text; it belongs to no others
 * @param latin symbols of the input in index order
 * @param natives symbols of the output in index order
 * @param corpus name and provenance of the text: dump, date, licence, split, counts
 * @param training the options by name, seed and budget among them
 * @param steps of training
 * @param minutes of training
 * @param characters Latin characters trained on
 * @param validationLoss cross entropy on the validation sentences, nats per Latin character
 * @param validationError share of validation positions with a wrong symbol; no character error
 *     rate, which counts no placeholders
 * @param nativeBias added to the logarithm of the odds that a word is native and does not stay
 *     Latin, nats; set at the end of training so that few native words of the validation sentences
 *     stay Latin, and 0 in models that do not say
 * @param curve the learning curve
 * @param versions of the libraries and of Java
 * @param modelHash SHA-256 of {@code model.zip}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ModelInfo(
    String language,
    String rulesHash,
    List<String> latin,
    List<String> natives,
    Map<String, Object> corpus,
    Map<String, Object> training,
    long steps,
    double minutes,
    long characters,
    double validationLoss,
    double validationError,
    double nativeBias,
    List<CurvePoint> curve,
    Map<String, String> versions,
    String modelHash) {

  /**
   * Reads a description, which may be a stranger's, in one step.
   *
   * @param json file of the description
   * @param zip name of the network's file beside it
   * @return the description
   * @throws InputException if it is missing or something else, or if a field is missing or cannot
   *     be; names the field, its value and the remedy
   */
  static ModelInfo read(Path json, String zip) {
    return checked(json, JsonFile.read(json, ModelInfo.class, expected(zip)));
  }

  /** The same of what was in the file. */
  static ModelInfo parse(Path json, byte[] bytes, String zip) {
    return checked(json, JsonFile.parse(json, bytes, ModelInfo.class, expected(zip)));
  }

  private static String expected(String zip) {
    return "a model's description, with " + zip + " beside it";
  }

  private static ModelInfo checked(Path json, ModelInfo read) {
    requireAlphabet(json, "latin", read.latin);
    requireAlphabet(json, "natives", read.natives);
    requireText(json, "language", read.language);
    requireText(json, "rulesHash", read.rulesHash);
    requireText(json, "modelHash", read.modelHash);
    require(json, "steps", read.steps, 0, Long.MAX_VALUE);
    require(json, "minutes", read.minutes, 0, Double.MAX_VALUE);
    require(json, "characters", read.characters, 0, Long.MAX_VALUE);
    require(json, "validationLoss", read.validationLoss, 0, Double.MAX_VALUE);
    require(json, "validationError", read.validationError, 0, 1);
    require(json, "nativeBias", read.nativeBias, 0, Double.MAX_VALUE);
    if (read.curve == null || read.curve.contains(null)) {
      throw wrong(json, "curve", "missing, or null in part", "the points of the learning curve");
    }
    return read;
  }

  /** Checks that a network is the one that is described, as far as both say. */
  void requireNetwork(Path json, Path zip, StoredNetwork network) {
    network.requireSymbols(latin.size(), natives.size(), "by " + json);
    if (network.steps() != steps) {
      throw new InputException(
          Phrase.say(
              "%s: not the network of %s: it was trained for %,d steps, the description has %,d;"
                  + " restore both",
              zip, json, network.steps(), steps));
    }
    requireTraining(json, zip, "seed", network.seed());
    requireTraining(json, zip, "cells", network.cells());
  }

  /**
   * Whose a result is.
   *
   * @param text SHA-256 of the romanized text
   * @param command or call that wants the result
   * @return the hashes of model, rules and text, with the language and this library's version
   */
  public Provenance provenance(String text, String command) {
    return new Provenance(
        modelHash, rulesHash, text, language, command, Provenance.libraryVersion());
  }

  /** Models of strangers need not say it. */
  private void requireTraining(Path json, Path zip, String option, long found) {
    if (training != null
        && training.get(option) instanceof Number said
        && said.longValue() != found) {
      throw new InputException(
          "%s: not the network of %s: its %s is %d, the description has %s; restore both"
              .formatted(zip, json, option, found, said));
    }
  }

  private static void requireText(Path json, String field, String value) {
    if (value == null) {
      throw wrong(json, field, "missing", "a text");
    }
  }

  private static void requireAlphabet(Path json, String field, List<String> symbols) {
    if (symbols == null || symbols.contains(null)) {
      throw new InputException(
          "%s: not a model's description: no alphabet \"%s\" in it; restore it"
              .formatted(json, field));
    }
    try {
      Alphabet.of(symbols);
    } catch (InputException e) {
      String why = e.getMessage().replaceAll("\\p{Cntrl}", "?");
      throw new InputException(
          "%s: \"%s\": %s; restore it".formatted(json, field, StringUtils.abbreviate(why, 200)), e);
    }
  }

  /** Written so that what is no number is refused. */
  private static void require(Path json, String field, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      String bounds = most == 1 ? "0 to 1" : "0 or more";
      throw wrong(json, field, String.valueOf(value), bounds);
    }
  }

  private static InputException wrong(Path json, String field, String value, String expected) {
    return new InputException(
        "%s: \"%s\" is %s, expected %s; restore it".formatted(json, field, value, expected));
  }
}
