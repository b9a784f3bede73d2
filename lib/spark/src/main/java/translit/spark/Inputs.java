package translit.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import translit.common.InputException;
import translit.common.OutputPlace;
import translit.language.Language;
import translit.network.Model;

/** Takes out of a command what has to be sent to where it runs. */
final class Inputs {
  private static final String MODEL = "--model";
  private static final String LANGUAGE = "--language";
  private static final String OUT = "--out";

  /** Options that name a file which a part reads. */
  private static final List<String> FILES = List.of("--text", "--pairs", "--rules", "--in");

  /** What of a model's folder is the model. */
  private static final List<String> OF_A_MODEL = List.of("model.zip", "model.json", "rules.json");

  private final List<String> arguments = new ArrayList<>();
  private final Map<String, String> values = new LinkedHashMap<>();

  /**
   * Reads a command.
   *
   * @param command its words
   */
  Inputs(List<String> command) {
    for (int i = 0; i < command.size(); i++) {
      String word = command.get(i);
      String option = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
      if (!FILES.contains(option) && !List.of(MODEL, LANGUAGE, OUT).contains(option)) {
        arguments.add(word);
      } else if (!option.equals(word)) {
        values.put(option, word.substring(option.length() + 1));
      } else if (++i < command.size()) {
        values.put(option, command.get(i));
      }
    }
  }

  /**
   * The folder for the result.
   *
   * @return as it was given
   * @throws InputException if there is none
   */
  Path out() {
    if (!values.containsKey(OUT)) {
      throw new InputException(
          "%s: no %s; give the folder for the result".formatted(arguments.get(0), OUT));
    }
    return Path.of(values.get(OUT));
  }

  /**
   * Sends texts, and packs folders.
   *
   * @param spark sends them
   * @param seen whether all machines see the texts where they are, so that these are not sent
   * @return what is to be broadcast
   * @throws InputException if a file cannot be read
   */
  Sent sent(JavaSparkContext spark, boolean seen) {
    Map<String, String> folders = new TreeMap<>();
    Map<String, String> texts = new TreeMap<>();
    Map<String, byte[]> files = new TreeMap<>();
    if (values.containsKey(MODEL)) {
      Path model = Path.of(values.get(MODEL)).toAbsolutePath().normalize();
      folders.put(MODEL, "models/" + model.getFileName());
      OF_A_MODEL.forEach(name -> pack(files, folders.get(MODEL), model.resolve(name)));
      language(model, folders, files);
    }
    for (String option : FILES) {
      if (values.containsKey(option)) {
        Path file = readable(Path.of(values.get(option)));
        if (seen) {
          arguments.addAll(List.of(option, file.toString()));
          continue;
        }
        String name = file.getFileName().toString();
        if (texts.containsValue(name)) {
          throw new InputException(
              "%s: another input has this name, and both are sent; rename one".formatted(file));
        }
        spark.addFile(file.toString());
        texts.put(option, name);
      }
    }
    return new Sent(List.copyOf(arguments), folders, texts, files);
  }

  /**
   * Beside the models, as in this project's data, where also an old model finds its rules. The
   * model is loaded, which takes a tenth of a second, so that a broken one is refused before any
   * machine has it.
   */
  private void language(Path model, Map<String, String> folders, Map<String, byte[]> files) {
    Language language;
    try (Model loaded = Model.load(model)) {
      if (!values.containsKey(LANGUAGE) && arguments.get(0).equals("transliterate")) {
        return; // by the model's own rules
      }
      language = Language.load(values.getOrDefault(LANGUAGE, loaded.info().language()));
    }
    Path folder = language.folder().toAbsolutePath().normalize();
    folders.put(LANGUAGE, "languages/" + folder.getFileName());
    try (Stream<Path> all = Files.list(folder)) {
      all.forEach(file -> pack(files, folders.get(LANGUAGE), file));
    } catch (IOException e) {
      throw new InputException(
          "%s: cannot be read (%s)".formatted(folder, OutputPlace.reason(e)), e);
    }
  }

  private static void pack(Map<String, byte[]> files, String folder, Path file) {
    if (Files.isRegularFile(file)) {
      try {
        files.put(folder + "/" + file.getFileName(), Files.readAllBytes(file));
      } catch (IOException e) {
        throw new InputException(
            "%s: cannot be read (%s)".formatted(file, OutputPlace.reason(e)), e);
      }
    }
  }

  private static Path readable(Path file) {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new InputException(file + ": no file that can be read; give another");
    }
    return file.toAbsolutePath().normalize();
  }
}
