package translit.language;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import translit.common.InputException;

/**
 * How native text is written beside its letters. It matters for reading only, not for romanizing,
 * so that a model belongs to rules whatever they say of this.
 *
 * @param endings that a foreign stem in Latin letters may take, such as {@code ում}
 * @param signs what a typed sign behind a word becomes, such as {@code ;} for Greek's {@code ?}
 * @param atEnd what it becomes at the end of a sentence only, such as {@code ։} for {@code .}
 * @param quotes an opening and a closing quotation mark, for pairs of {@code "}; or empty
 * @param question where a question mark goes that stands inside of a word; null if none does
 */
public record Writing(
    List<String> endings,
    Map<String, String> signs,
    Map<String, String> atEnd,
    String quotes,
    Mark question) {
  /** Nothing is said. */
  public static final Writing UNSAID = new Writing(List.of(), Map.of(), Map.of(), "", null);

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .serializationInclusion(JsonInclude.Include.NON_EMPTY)
          .build();

  /**
   * Fills in what is not said.
   *
   * @param endings that a foreign stem may take
   * @param signs what a typed sign becomes
   * @param atEnd what it becomes at the end of a sentence
   * @param quotes an opening and a closing quotation mark, or empty
   * @param question where a question mark goes that stands inside of a word
   * @throws InputException if there are not two quotation marks, or a sign is not one character
   */
  public Writing {
    endings = endings == null ? List.of() : List.copyOf(endings);
    signs = signs == null ? Map.of() : ImmutableMap.copyOf(signs);
    atEnd = atEnd == null ? Map.of() : ImmutableMap.copyOf(atEnd);
    quotes = quotes == null ? "" : quotes;
    checkSigns("signs", signs);
    checkSigns("atEnd", atEnd);
    if (quotes.length() != 0 && quotes.codePointCount(0, quotes.length()) != 2) {
      throw new InputException(
          "\"writing\": \"quotes\" is \"%s\", expected two characters such as «»"
              .formatted(quotes));
    }
  }

  private static void checkSigns(String field, Map<String, String> signs) {
    for (String sign : signs.keySet()) {
      if (sign.length() != 1) {
        throw new InputException(
            "\"writing\": \"%s\" has '%s', expected a single sign such as ?"
                .formatted(field, sign));
      }
    }
  }

  /**
   * A mark that stands behind the last vowel of the word that is asked. Which word that is, is
   * known where a question word is there, or else a word such as {@code is}, which the asked one
   * precedes.
   *
   * @param mark such as {@code ՞}
   * @param vowels letters that it may stand behind
   * @param words question words, in small letters
   * @param before words that stand behind the asked word, in small letters
   */
  public record Mark(String mark, List<String> vowels, List<String> words, List<String> before) {
    /**
     * Checks that nothing is missing.
     *
     * @param mark such as {@code ՞}
     * @param vowels letters that it may stand behind
     * @param words question words
     * @param before words that stand behind the asked word
     * @throws InputException if one of them is
     */
    public Mark {
      if (mark == null || vowels == null || words == null || before == null) {
        throw new InputException(
            "\"writing\": \"question\" is not whole, expected mark, vowels, words and before");
      }
    }
  }

  /**
   * Reads the field {@code writing} of a rule file.
   *
   * @param node its value; may be missing
   * @return what is said of writing
   * @throws InputException if it is not of the form described in the guide
   */
  public static Writing of(JsonNode node) {
    if (node.isMissingNode()) {
      return UNSAID;
    }
    try {
      return JSON.treeToValue(node, Writing.class);
    } catch (JsonProcessingException e) {
      if (e.getCause() instanceof InputException wrong) {
        throw wrong;
      }
      throw new InputException(
          "\"writing\": %s; expected endings, signs, atEnd, quotes and question"
              .formatted(e.getOriginalMessage().replaceAll(" \\(.*", "")),
          e);
    }
  }

  /** {@return the field's value} */
  public JsonNode tree() {
    return JSON.valueToTree(this);
  }
}
