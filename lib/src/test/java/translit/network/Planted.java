package translit.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import translit.engine.BiLstm;
import translit.language.Alphabet;
import translit.language.Language;
import translit.language.RomanizationRules;
import translit.training.Trainer;
import translit.training.TrainingOptions;
import translit.training.TrainingText;

/**
 * A language with a planted cause: {@code t} is տ, unless {@code s} follows, which makes it ծ;
 * {@code r} is ռ after {@code a} and ր elsewhere. A tiny network learns it in seconds.
 */
public final class Planted {
  public static final String RULES =
      """
      {"name": "Planted", "script": "Armenian", "letters": {
        "ա": {"a": 1}, "ն": {"n": 1}, "ս": {"s": 1},
        "տ": {"t": 1}, "ծ": {"ts": 1}, "ռ": {"r": 1}, "ր": {"r": 1}}}
      """;

  /** Enough to learn it all, in a second or two. */
  public static final TrainingOptions OPTIONS =
      TrainingOptions.defaults().withCells(12).withBatch(16).withRate(2e-2).withSteps(400);

  private Planted() {}

  public static Language language(Path folder) throws IOException {
    Path language = Files.createDirectories(folder.resolve("planted"));
    Files.writeString(language.resolve("rules.json"), RULES);
    return Language.load(language.toString());
  }

  /** Writes a tiny network that has learned nothing. */
  public static Path untrained(Path folder, RomanizationRules rules) throws IOException {
    Alphabet latin = Alphabet.latin(rules);
    Alphabet natives = Alphabet.ofNative(rules);
    Model.save(
            Files.createDirectories(folder),
            BiLstm.create(latin.size(), 3, natives.size(), 1),
            rules,
            hash ->
                new ModelInfo(
                    "planted",
                    rules.hash(),
                    latin.symbols(),
                    natives.symbols(),
                    Map.of(),
                    Map.of(),
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    List.of(),
                    Map.of(),
                    hash))
        .close();
    return folder;
  }

  /**
   * Trains a tiny network.
   *
   * @param folder takes the language, and the model as {@code model}
   * @param options such as {@link #OPTIONS}, perhaps with fewer steps
   */
  public static Model trained(Path folder, TrainingOptions options)
      throws IOException, InterruptedException {
    return Trainer.train(
        language(folder), text(), options, folder.resolve("model"), progress -> {});
  }

  public static TrainingText text() {
    return TrainingText.split("planted", sentences(600, 1), 1);
  }

  public static List<String> sentences(int count, long seed) {
    Random random = new Random(seed);
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder sentence = new StringBuilder();
      int letters = 5 + random.nextInt(20);
      while (sentence.length() < letters) {
        sentence.append(
            switch (random.nextInt(6)) {
              case 0 -> "առ";
              case 1 -> "նր";
              case 2 -> "ծ";
              case 3 -> "տ";
              case 4 -> " ";
              default -> "ա";
            });
      }
      sentences.add(sentence.toString().strip() + "նտ");
    }
    return sentences;
  }
}
