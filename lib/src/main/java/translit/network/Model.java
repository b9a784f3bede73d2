package translit.network;

import static translit.network.ModelFolder.JSON;
import static translit.network.ModelFolder.ZIP;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.deeplearning4j.nn.graph.ComputationGraph;
import translit.common.InputException;
import translit.common.JsonFile;
import translit.common.Sha256;
import translit.engine.Parameters;
import translit.engine.Predictor;
import translit.language.AlignedText;
import translit.language.Alphabet;
import translit.language.Language;
import translit.language.RomanizationRules;

/**
 * A trained network with what is known of it: a folder of {@code model.zip} and {@code model.json}.
 * What computes with it takes memory outside the heap, until {@link #close}.
 */
public final class Model implements Decoder, AutoCloseable {
  private final Path folder;
  private final ModelInfo info;
  private final StoredNetwork network;
  private final Parameters parameters;
  private final Function<Parameters, Predictor> predictors;
  private final Alphabet latin;
  private final Alphabet natives;
  private final Tagger tagger;
  private Predictor predictor;
  private boolean closed;

  /** A model whose predictor is made when it is first needed. */
  Model(
      Path folder,
      ModelInfo info,
      StoredNetwork network,
      Function<Parameters, Predictor> predictors) {
    this.folder = folder;
    this.info = info;
    this.network = network;
    this.parameters = network.parameters();
    this.predictors = predictors;
    this.latin = Alphabet.of(info.latin());
    this.natives = Alphabet.of(info.natives());
    this.tagger =
        new Tagger(
            name(),
            this::predictor,
            latin,
            natives,
            Choice.mostProbable(natives),
            Optional.empty());
  }

  /**
   * Opens a model. Deeplearning4j is not started for that, nor for reading with it.
   *
   * @param folder with {@code model.zip} and {@code model.json}
   * @return the model, to be closed after use
   * @throws InputException if one of them is missing, damaged, or does not belong to the other
   */
  public static Model load(Path folder) {
    Path json = folder.resolve(JSON);
    Path zip = folder.resolve(ZIP);
    ModelFolder.requireFolder(folder);
    ModelInfo info = ModelInfo.read(json, ZIP);
    try {
      return of(folder, info, StoredNetwork.bytes(zip));
    } catch (NoSuchFileException e) {
      throw new InputException(zip + ": no such file, expected the network of " + json, e);
    } catch (IOException e) {
      throw new InputException(zip + ": cannot be read: " + e, e);
    }
  }

  /**
   * Opens a model that was sent, whose files need not be here.
   *
   * @param name of its folder, for messages
   * @param json what {@code model.json} has in it
   * @param zip what {@code model.zip} has in it
   * @return the model, to be closed after use
   * @throws InputException if one of them is damaged, or does not belong to the other
   */
  public static Model of(String name, byte[] json, byte[] zip) {
    Path folder = Path.of(name);
    return of(folder, ModelInfo.parse(folder.resolve(JSON), json, ZIP), zip);
  }

  private static Model of(Path folder, ModelInfo info, byte[] bytes) {
    Path json = folder.resolve(JSON);
    Path zip = folder.resolve(ZIP);
    if (!Sha256.of(bytes).equals(info.modelHash())) {
      throw new InputException(
          ("%s: cut or not the network of %s (SHA-256 differs); restore both files, or where"
                  + " there is a checkpoint, train on")
              .formatted(zip, json));
    }
    StoredNetwork stored = StoredNetwork.read(zip, bytes, false, List.of());
    info.requireNetwork(json, zip, stored);
    return new Model(folder, info, stored, Predictor::of);
  }

  /**
   * Writes all files, each in one move; the description last, since it names the others' hashes.
   *
   * @param folder for the files
   * @param graph the network; what becomes of it later does not change the model
   * @param rules that it was trained on
   * @param info from the SHA-256 of the network's file to its description
   * @return the model, to be closed after use
   * @throws IOException if a file cannot be written
   */
  public static Model save(
      Path folder,
      ComputationGraph graph,
      RomanizationRules rules,
      Function<String, ModelInfo> info)
      throws IOException {
    ModelFolder.write(folder, rules);
    Path zip = folder.resolve(ZIP);
    GraphZip.write(zip, graph, false, Map.of());
    byte[] bytes = StoredNetwork.bytes(zip);
    ModelInfo described = info.apply(Sha256.of(bytes));
    JsonFile.write(folder.resolve(JSON), described);
    StoredNetwork stored = StoredNetwork.read(zip, bytes, false, List.of());
    return new Model(folder, described, stored, Predictor::of);
  }

  /** {@return where its files are} */
  public Path folder() {
    return folder;
  }

  /** {@return what it reads and writes, and where it comes from} */
  public ModelInfo info() {
    return info;
  }

  /** {@return the network's weights; not to be changed} */
  public Parameters parameters() {
    return parameters;
  }

  /**
   * Builds the network as Deeplearning4j has it, which takes a second where Deeplearning4j is not
   * running yet.
   *
   * @return a new stock graph at every call; changing it does not change the model
   */
  public ComputationGraph graph() {
    return network.graph();
  }

  /** {@return the symbols of the input} */
  public Alphabet latin() {
    return latin;
  }

  /** {@return the symbols of the output} */
  public Alphabet natives() {
    return natives;
  }

  @Override
  public String name() {
    return "the model";
  }

  @Override
  public List<String> decode(List<String> texts) {
    return tagger.decode(texts);
  }

  /**
   * The native symbol of every Latin character.
   *
   * @param texts Latin texts
   * @return each text with as many native symbols; {@link Alphabet#OTHER} where the character has
   *     no symbol and stays as it is
   * @throws IllegalStateException if the model is closed
   */
  public List<AlignedText> tag(List<String> texts) {
    return tagger.tag(texts);
  }

  /** {@return the rules that it was trained on, if they are beside it or where languages are} */
  public Optional<RomanizationRules> rules() {
    return ModelFolder.rules(folder, info);
  }

  /**
   * Checks that the network was trained on a language's rules as they are now, whatever its name.
   *
   * @param language with its rules
   * @throws InputException if not
   */
  public void requireRulesOf(Language language) {
    String hash = language.rules().hash();
    if (!hash.equals(info.rulesHash())
        && rules().filter(own -> own.romanizesAs(language.rules())).isEmpty()) {
      throw new InputException(
          ("the model was trained on other rules than those in %s: it names %s with hash %.12s…,"
                  + " these have %.12s…; give the folder of its language, or train again")
              .formatted(language.folder(), info.language(), info.rulesHash(), hash));
    }
  }

  /** Frees what lies outside the heap; the network itself stays and can still be traced. */
  @Override
  public synchronized void close() {
    closed = true;
    if (predictor != null) {
      predictor.close();
      predictor = null;
    }
  }

  /** What computes with the network, made when it is first asked for. */
  synchronized Predictor predictor() {
    if (closed) {
      throw new IllegalStateException("the model is closed");
    }
    if (predictor == null) {
      predictor = predictors.apply(parameters);
    }
    return predictor;
  }
}
