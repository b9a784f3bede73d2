package translit.planting;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import translit.common.InputException;
import translit.common.JsonFile;

/**
 * What there is to know of a network that learned a planted language, kept as {@value #FILE}.
 *
 * @param language name of its folder
 * @param cells of each LSTM
 * @param tokens of the planted Latin character in the test text
 * @param known exactly, by rules and text
 * @param accuracy share of these tokens at which the right outcome is more probable than the other
 * @param withoutCarriers the same if the outgoing weights of the carriers are 0; NaN if none are
 *     known
 * @param withMeansOfCarriers the same if the hidden layer sees the carriers' means instead
 * @param permutations behind p and q of what was found
 * @param modelHash SHA-256 of the network
 * @param textHash SHA-256 of the test text
 */
public record Facts(
    String language,
    int cells,
    int tokens,
    Known known,
    double accuracy,
    double withoutCarriers,
    double withMeansOfCarriers,
    int permutations,
    String modelHash,
    String textHash) {
  /** The file's name in the folder of the language. */
  public static final String FILE = "network.json";

  /**
   * Reads the facts of a folder.
   *
   * @param folder of a language
   * @return the facts; none if the network was not examined yet
   * @throws InputException if the file is something else
   */
  static Optional<Facts> read(Path folder) {
    Path file = folder.resolve(FILE);
    return Files.exists(file)
        ? Optional.of(JsonFile.read(file, Facts.class, "what plant writes"))
        : Optional.empty();
  }
}
