package translit.cli;

import static translit.cli.BadCase.of;
import static translit.cli.BadInput.described;
import static translit.cli.BadInput.files;
import static translit.cli.BadInput.forecast;
import static translit.cli.BadInput.model;
import static translit.cli.BadInput.none;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import translit.common.Sha256;

/** Files that the library wrote, and that something has happened to since. */
final class BadRecords {
  private static final Path MODELS = BadInput.MODEL.getParent();
  private static final Path PLANTED = Path.of("..", "data", "planted");

  private BadRecords() {}

  static List<BadCase> all() {
    return Stream.of(models(), checkpoints(), forecasts(), planted())
        .flatMap(List::stream)
        .toList();
  }

  private static List<BadCase> models() {
    String read = "transliterate --model INPUT";
    return List.of(
        of(model(it -> Files.delete(it.resolve("model.zip"))), read, "no such file, expected the"),
        of(model(it -> Files.delete(it.resolve("model.json"))), read, "no such file, expected a"),
        of(model(it -> folder(it.resolve("model.zip"))), read, "model.zip: cannot be read"),
        of(model(it -> folder(it.resolve("model.json"))), read, "model.json: cannot be read"),
        of(model(it -> shorten(it.resolve("model.zip"))), read, "SHA-256 differs"),
        of(model(it -> copy(MODELS.resolve("el/model.zip"), it)), read, "SHA-256 differs"),
        of(
            model(it -> swap(MODELS.resolve("el/model.zip"), it)),
            read,
            "a network of 72 Latin and"),
        of(model(BadRecords::shortenWithHash), read, "damaged or not a network"),
        of(model(it -> Files.writeString(it.resolve("rules.json"), "{")), read, "rules.json"),
        of(
            model(it -> copy(Path.of("../data/languages/el/rules.json"), it)),
            read,
            "not the rules that the model beside it was trained on"),
        of(described(it -> it.withArray("latin").set(30, "a")), read, "\"latin\": alphabet"),
        of(described(it -> it.put("unknown", 1).put("curve", "x")), read, "not a model's desc"));
  }

  private static List<BadCase> checkpoints() {
    String train = "train --language ka --steps 1 --text INPUT --out INPUT/out";
    Map<String, String> corpus =
        Map.of("train.txt", "ანა\n", "validation.txt", "ანა\n", "out/training.lock", "");
    String there = "checkpoint.zip: ";
    return List.of(
        of(with(corpus, "checkpoint.zip", ""), train, there + "damaged or not a network"),
        of(with(corpus, "checkpoint.zip", "PK\3\4"), train, there + "damaged or not a network"),
        of(with(corpus, "checkpoint.zip/x", ""), train, there + "cannot be read"),
        of(with(corpus, "model.json", "{}"), train, "holds a model without a checkpoint"),
        of(
            where -> {
              Path input = files(corpus).make(where);
              Files.copy(BadInput.MODEL.resolve("model.zip"), input.resolve("out/checkpoint.zip"));
              return input;
            },
            train,
            there + "damaged or not a network"));
  }

  private static List<BadCase> forecasts() {
    String records = "forecast --records INPUT";
    String not = "forecast.json: not what forecast writes: ";
    return List.of(
        of(none(), records, "no CODE/forecast.json in it; `forecast --model"),
        of(files(Map.of("ka/forecast.json", "")), records, not),
        of(files(Map.of("ka/forecast.json", "null")), records, not),
        of(files(Map.of("ka/forecast.json", "[]")), records, not),
        of(files(Map.of("ka/forecast.json", "{")), records, not),
        of(files(Map.of("ka/forecast.json/x", "")), records, "forecast.json: cannot be read"),
        of(files(Map.of("ka/forecast.json", " ".repeat(1 << 20) + "1")), records, "of at most"),
        of(forecast(it -> it.putNull("score")), records, not),
        of(forecast(it -> it.putNull("language")), records, not),
        of(forecast(it -> it.remove("pairs")), records, not),
        of(forecast(it -> it.withArray("pairs").addNull()), records, not),
        of(forecast(it -> it.withObject("score").putArray("interval").add("x")), records, not),
        of(forecast(it -> it.withObject("score").putNull("interval")), records, not),
        of(forecast(it -> first(it).put("said", "UP")), records, not),
        of(forecast(it -> first(it).putNull("seen")), records, not),
        of(forecast(it -> first(it).putNull("latin")), records, not));
  }

  private static List<BadCase> planted() {
    String plant = "plant --languages INPUT --out NEW";
    return List.of(
        of(planted("null"), plant, "planted.json: not what decides a planted outcome: "),
        of(planted("{"), plant, "planted.json: not what"),
        of(planted("{}"), plant, "planted.json: not what"),
        of(planted("{\"latin\": \"t\", \"unknown\": 1}"), plant, "planted.json: not what"));
  }

  private static BadInput planted(String json) {
    return where -> {
      Path folder = Files.createDirectory(where.resolve("next"));
      Files.copy(PLANTED.resolve("next/rules.json"), folder.resolve("rules.json"));
      Files.writeString(folder.resolve("planted.json"), json);
      return where;
    };
  }

  private static ObjectNode first(ObjectNode record) {
    return (ObjectNode) record.withArray("pairs").get(0);
  }

  /** Something else in the folder of a training. */
  private static BadInput with(Map<String, String> corpus, String name, String text) {
    return where -> {
      files(Map.of("out/" + name, text)).make(where);
      return files(corpus).make(where);
    };
  }

  private static void folder(Path file) throws IOException {
    Files.delete(file);
    Files.createDirectory(file);
  }

  private static void shorten(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
  }

  private static void shortenWithHash(Path folder) throws IOException {
    shorten(folder.resolve("model.zip"));
    putHash(folder);
  }

  private static void copy(Path from, Path folder) throws IOException {
    Files.copy(from, folder.resolve(from.getFileName()), StandardCopyOption.REPLACE_EXISTING);
  }

  /** Another network, with its hash put in by hand. */
  private static void swap(Path zip, Path folder) throws IOException {
    copy(zip, folder);
    putHash(folder);
  }

  private static void putHash(Path folder) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    Path json = folder.resolve("model.json");
    ObjectNode description = (ObjectNode) mapper.readTree(json.toFile());
    description.put("modelHash", Sha256.of(Files.readAllBytes(folder.resolve("model.zip"))));
    mapper.writeValue(json.toFile(), description);
  }
}
