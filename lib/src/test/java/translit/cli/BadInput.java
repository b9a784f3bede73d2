package translit.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import org.apache.commons.io.FileUtils;
import org.apache.commons.io.function.IOConsumer;

/** Something that a command should refuse, made in an empty folder. */
interface BadInput {
  /** A model that is good until it is changed. */
  Path MODEL = Path.of("..", "data", "models", "ka");

  /** Returns what the command line calls INPUT. */
  Path make(Path folder) throws IOException;

  static BadInput none() {
    return folder -> folder;
  }

  static BadInput text(String text) {
    return folder -> Files.writeString(folder.resolve("input.txt"), text);
  }

  /** A file of this name, since some readers go by it. */
  static BadInput file(String name, String text) {
    return bytes(name, text.getBytes(StandardCharsets.UTF_8));
  }

  static BadInput bytes(String name, byte... bytes) {
    return folder -> Files.write(folder.resolve(name), bytes);
  }

  /** A folder of files by their paths in it. */
  static BadInput files(Map<String, String> texts) {
    return folder -> {
      for (Map.Entry<String, String> one : texts.entrySet()) {
        Path file = folder.resolve(one.getKey());
        Files.createDirectories(file.getParent());
        Files.writeString(file, one.getValue());
      }
      return folder;
    };
  }

  /** The first half of a packed text. */
  static BadInput cut(String compression, String text) {
    return folder -> {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (OutputStream out =
          new CompressorStreamFactory().createCompressorOutputStream(compression, packed)) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
      } catch (CompressorException e) {
        throw new IOException(e);
      }
      byte[] half = Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
      return Files.write(folder.resolve("packed"), half);
    };
  }

  /** A model in whose folder something else is done. */
  static BadInput model(IOConsumer<Path> change) {
    return folder -> {
      FileUtils.copyDirectory(MODEL.toFile(), folder.toFile());
      change.accept(folder);
      return folder;
    };
  }

  /** So many zeros, as a file has that was made and never filled. */
  static BadInput zeros(int count) {
    return folder -> Files.write(folder.resolve("zeros.txt"), new byte[count]);
  }

  /** The folder of a language. */
  static BadInput rules(String json) {
    return folder -> {
      Files.write(folder.resolve("rules.json"), json.getBytes(StandardCharsets.UTF_8));
      return folder;
    };
  }

  /** A model with another description. */
  static BadInput described(Consumer<ObjectNode> change) {
    return model(folder -> change(folder.resolve("model.json"), change));
  }

  /** The record of a forecast, changed, where {@code forecast --records} looks for it. */
  static BadInput forecast(Consumer<ObjectNode> change) {
    return folder -> {
      Path record = Files.createDirectory(folder.resolve("ka")).resolve("forecast.json");
      Files.copy(MODEL.resolve("forecast.json"), record);
      change(record, change);
      return folder;
    };
  }

  private static void change(Path json, Consumer<ObjectNode> change) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode fields = (ObjectNode) mapper.readTree(json.toFile());
    change.accept(fields);
    mapper.writeValue(json.toFile(), fields);
  }
}
