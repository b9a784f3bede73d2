package translit.language.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import translit.common.InputException;
import translit.language.reading.LanguageFolders;
import translit.language.reading.RulesFile;

/** A rule file that says only in what it differs from another: {@code "extends": "hy-AM"}. */
final class Extension {
  static final String FIELD = "extends";

  /** Whose entries are replaced one by one; of others the whole. */
  private static final Set<String> ENTRIES =
      Set.of("letters", "classes", "words", "styles", "writing");

  private Extension() {}

  /** The whole file: what it extends, with what it says itself in its place. */
  static JsonNode whole(JsonNode root, Path file) {
    return whole(root, file, List.of(file.toAbsolutePath().normalize()));
  }

  private static JsonNode whole(JsonNode root, Path file, List<Path> chain) {
    if (!root.has(FIELD)) {
      return root;
    }
    String name = Json.string("\"extends\"", root.get(FIELD));
    Path base = file(name, file).toAbsolutePath().normalize();
    if (chain.contains(base)) {
      throw new InputException(
          "\"extends\": %s extends itself, expected another language".formatted(base));
    }
    List<Path> longer = new ArrayList<>(chain);
    longer.add(base);
    ObjectNode whole =
        RulesFile.read(
            base, tree -> Json.object("the file", whole(tree, base, longer), "rules").deepCopy());
    for (Map.Entry<String, JsonNode> field : root.properties()) {
      if (ENTRIES.contains(field.getKey()) && whole.path(field.getKey()).isObject()) {
        ObjectNode into = (ObjectNode) whole.get(field.getKey());
        Json.object("\"" + field.getKey() + "\"", field.getValue(), "entries")
            .properties()
            .forEach(entry -> replace(into, entry));
      } else {
        whole.set(field.getKey(), field.getValue());
      }
    }
    whole.remove(FIELD);
    return whole;
  }

  private static void replace(ObjectNode into, Map.Entry<String, JsonNode> entry) {
    if (entry.getValue().isNull()) {
      into.remove(entry.getKey());
    } else {
      into.set(entry.getKey(), entry.getValue());
    }
  }

  /** Beside the folder of this file, or where languages are; by its folder's name or its code. */
  private static Path file(String name, Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    Path beside = folder.resolveSibling(name).resolve(LanguageFolders.RULES);
    if (Files.exists(beside)) {
      return beside;
    }
    LanguageFolders folders = LanguageFolders.usual();
    return folders
        .find(name)
        .or(() -> LanguageFolders.withCode(folder.resolveSibling(""), name))
        .map(found -> found.resolve(LanguageFolders.RULES))
        .orElseThrow(
            () ->
                new InputException(
                    "\"extends\": there is no %s; %s"
                        .formatted(beside, folders.unknown(name).getMessage())));
  }
}
