package translit.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import translit.common.InputException;
import translit.common.JsonFile;
import translit.common.Sha256;
import translit.engine.Engine;
import translit.language.Alphabet;
import translit.language.Language;

/**
 * A trained network with what is known of it: a folder of {@code model.zip} and {@code model.json}.
 */
public final class Model {
  private static final String ZIP = "model.zip";
  private static final String JSON = "model.json";

  private final ModelInfo info;
  private final ComputationGraph graph;
  private final Alphabet latin;
  private final Alphabet natives;
  private final Tagger tagger;

  private Model(ModelInfo info, ComputationGraph graph) {
    this.info = info;
    this.graph = graph;
    this.latin = Alphabet.of(info.latin());
    this.natives = Alphabet.of(info.natives());
    this.tagger = new Tagger(Engine.of(graph), latin, natives);
  }

  /**
   * Opens a model.
   *
   * @param folder with {@code model.zip} and {@code model.json}
   * @throws InputException if one of them is missing, damaged, or does not belong to the other
   */
  public static Model load(Path folder) {
    Path json = folder.resolve(JSON);
    Path zip = folder.resolve(ZIP);
    ModelInfo info =
        JsonFile.read(json, ModelInfo.class, "a model's description, with " + ZIP + " beside it");
    if (info.latin() == null || info.natives() == null) {
      throw new InputException(json + ": not a model's description: no alphabets in it");
    }
    if (!Files.exists(zip)) {
      throw new InputException(zip + ": no such file, expected the network of " + json);
    }
    try {
      if (!Sha256.of(Files.readAllBytes(zip)).equals(info.modelHash())) {
        throw new InputException(
            zip
                + ": cut or not the network of "
                + json
                + " (SHA-256 differs); restore both files, or where there is a checkpoint, train on");
      }
    } catch (IOException e) {
      throw new InputException(zip + ": cannot be read: " + e, e);
    }
    return new Model(info, GraphZip.readGraph(zip, false));
  }

  /**
   * Writes both files, each in one move; the description last, since it names the network's hash.
   *
   * @param info all but the hash
   */
  public static Model save(Path folder, ModelInfo info, ComputationGraph graph) throws IOException {
    Path zip = folder.resolve(ZIP);
    GraphZip.write(zip, graph, false, Map.of());
    ModelInfo complete = info.withModelHash(Sha256.of(Files.readAllBytes(zip)));
    JsonFile.write(folder.resolve(JSON), complete);
    return new Model(complete, graph);
  }

  public static boolean isIn(Path folder) {
    return Files.exists(folder.resolve(ZIP)) || Files.exists(folder.resolve(JSON));
  }

  /** What it reads and writes, and where it comes from. */
  public ModelInfo info() {
    return info;
  }

  /** The stock network. */
  public ComputationGraph graph() {
    return graph;
  }

  /** Symbols of the input. */
  public Alphabet latin() {
    return latin;
  }

  /** Symbols of the output. */
  public Alphabet natives() {
    return natives;
  }

  /**
   * The native symbol of every Latin character.
   *
   * @param texts Latin texts, one string per character
   * @return as many symbols per text; {@link Alphabet#OTHER} where the character has no symbol and
   *     stays as it is
   */
  public List<List<String>> tag(List<List<String>> texts) {
    return tagger.tag(texts);
  }

  List<List<String>> tagWindows(List<Window> windows) {
    return tagger.tagWindows(windows);
  }

  /**
   * Checks that the network was trained on a language's rules as they are now.
   *
   * @throws InputException if not
   */
  public void requireRulesOf(Language language) {
    if (!info.rulesHash().equals(language.rules().hash())) {
      throw new InputException(
          ("the model was trained on other rules than %s: it names %s with hash %.12s…, the file has"
                  + " %.12s…; give its own rules, or train again")
              .formatted(
                  language.folder().resolve("rules.json"),
                  info.language(),
                  info.rulesHash(),
                  language.rules().hash()));
    }
  }
}
