package translit.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.commons.io.FileUtils;

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
  static BadInput model(Consumer<ObjectNode> change) {
    return folder -> {
      FileUtils.copyDirectory(MODEL.toFile(), folder.toFile());
      Path json = folder.resolve("model.json");
      ObjectMapper mapper = new ObjectMapper();
      ObjectNode description = (ObjectNode) mapper.readTree(json.toFile());
      change.accept(description);
      mapper.writeValue(json.toFile(), description);
      return folder;
    };
  }
}
