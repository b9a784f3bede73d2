package translit.network;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;

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
    List<CurvePoint> curve,
    Map<String, String> versions,
    String modelHash) {}
