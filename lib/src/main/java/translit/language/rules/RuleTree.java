package translit.language.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import translit.common.InputException;
import translit.language.RomanizationRules;
import translit.language.reading.RulesFile;

/** A rule file as a tree, for those who change a part of it. */
public final class RuleTree {
  private RuleTree() {}

  /**
   * Reads a rule file in its full form.
   *
   * @param file UTF-8 JSON
   * @return the whole of it, with what it extends
   * @throws InputException if it cannot be read, or is in the plain form of 2016
   */
  public static JsonNode read(Path file) {
    return RulesFile.read(
        file,
        root -> {
          if (!root.has("letters") && !root.has("rows") && !root.has(Extension.FIELD)) {
            throw new InputException(
                "has neither \"letters\" nor \"rows\", expected the full form:"
                    + " {\"name\": …, \"script\": …, \"letters\": {…}}");
          }
          return Extension.whole(root, file);
        });
  }

  /**
   * The rules of a tree.
   *
   * @param whole as {@link #read} gives it, parts of it changed
   * @param file that it is from
   * @return the rules
   * @throws InputException if they contradict themselves
   */
  public static RomanizationRules rules(JsonNode whole, Path file) {
    return RulesReader.of(whole, file);
  }
}
