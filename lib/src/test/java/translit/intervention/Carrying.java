package translit.intervention;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import translit.network.Model;
import translit.planting.PlantedLanguage;
import translit.planting.PlantedText;
import translit.text.Pair;
import translit.trace.Direction;
import translit.trace.Part;
import translit.trace.TokenizedText;
import translit.trace.Unit;

/** The shipped network in which eight cells alone know what decides the outcome of t. */
final class Carrying {
  static final Path FOLDER = Path.of("../data/planted/carriers");
  private static final PlantedLanguage PLANTED = PlantedLanguage.read(FOLDER);
  static final Pair PAIR =
      new Pair(PLANTED.planting().latin(), PLANTED.planting().outcomes().get(0));

  private Carrying() {}

  static Model model() {
    return Model.load(FOLDER.resolve("model"));
  }

  static List<String> sentences(int count) {
    return PlantedText.sentences(PLANTED.planting(), count, 77);
  }

  static TokenizedText text(int sentences) {
    return TokenizedText.of(sentences(sentences), PLANTED.language().rules(), 1);
  }

  /** The outputs of these cells. */
  static List<Unit> units() throws IOException {
    return Files.readAllLines(FOLDER.resolve("truth.csv")).stream()
        .skip(1)
        .map(line -> line.split(","))
        .filter(row -> row[3].equals("1"))
        .map(row -> new Unit(Part.LSTM_OUTPUT, Direction.ofCode(row[0]), Integer.parseInt(row[1])))
        .toList();
  }
}
