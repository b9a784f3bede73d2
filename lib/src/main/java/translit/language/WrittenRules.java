package translit.language;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import translit.language.RomanizationRules.Spelling;
import translit.language.reading.TextFile;
import translit.language.rules.RuleEntries;
import translit.language.rules.RuleTree;

/**
 * A rule file as it is written: a list of places, each with spellings and their shares, of which
 * {@link RomanizationRules} are compiled. A text without its shares in other places is found again,
 * byte for byte, in the one that {@link #with} makes.
 */
public final class WrittenRules {
  /** The first of a plane of characters that nobody types. */
  private static final int FIRST_MARK = 0xF0000;

  private final Path file;
  private final String text;
  private final JsonNode whole;
  private final List<Entry> entries;

  private WrittenRules(Path file, String text, JsonNode whole) {
    this.file = file;
    this.text = text;
    this.whole = whole;
    this.entries = RuleEntries.of(whole);
  }

  /**
   * One place of a rule file with spellings that exclude each other: a letter or a case of it, in
   * the rules or in a style; a tail; a consonant or a vowel of a row.
   *
   * @param place in the file
   * @param small the place of the small letter that is written alike, or {@code place} itself
   * @param letter or letters that it is for
   * @param where it holds, for people: conditions, style; empty where it holds anywhere
   * @param spellings of which one may be empty; their probabilities sum to 1
   */
  public record Entry(
      JsonPointer place, JsonPointer small, String letter, String where, List<Spelling> spellings) {
    /**
     * Copies the spellings.
     *
     * @param place in the file
     * @param small the place of the small letter
     * @param letter or letters that it is for
     * @param where it holds, for people
     * @param spellings of which one may be empty
     */
    public Entry {
      spellings = List.copyOf(spellings);
    }
  }

  /**
   * Reads a rule file.
   *
   * @param file UTF-8 JSON, the full form
   * @return what is written in it
   * @throws translit.common.InputException if it cannot be read, or is in the plain form of 2016
   */
  public static WrittenRules read(Path file) {
    return new WrittenRules(file, TextFile.read(file, "a rule file"), RuleTree.read(file));
  }

  /** {@return all places with spellings, those of an extended file among them} */
  public List<Entry> entries() {
    return entries;
  }

  /**
   * The rules with each place's spellings replaced by one mark, so that it can be seen which places
   * a compiled case comes from: a consonant with a tail has two marks.
   *
   * @return rules whose cases have one spelling each, of marks; words are as they were
   */
  public RomanizationRules marked() {
    JsonNode marked = whole.deepCopy();
    for (int k = 0; k < entries.size(); k++) {
      set(marked, entries.get(k).place(), TextNode.valueOf(Character.toString(FIRST_MARK + k)));
    }
    return RuleTree.rules(marked, file);
  }

  private static void set(JsonNode root, JsonPointer place, JsonNode value) {
    JsonNode parent = root.at(place.head());
    if (parent instanceof ArrayNode array) {
      array.set(place.last().getMatchingIndex(), value);
    } else {
      ((ObjectNode) parent).set(place.last().getMatchingProperty(), value);
    }
  }

  /**
   * The places of {@link #entries()} that a compiled case comes from.
   *
   * @param spelling of {@link #marked()} rules
   * @return their indices, in the order in which they are typed
   */
  public static int[] entriesOf(Spelling spelling) {
    return spelling.latin().stream().mapToInt(mark -> mark.codePointAt(0) - FIRST_MARK).toArray();
  }

  /**
   * The place of a style's probability.
   *
   * @param habit its name
   * @param style its name
   * @return in the file
   */
  public static JsonPointer ofStyle(String habit, String style) {
    return RuleEntries.place("styles", habit, style, "probability");
  }

  /**
   * The place of a whole word's spellings.
   *
   * @param word native
   * @return in the file
   */
  public static JsonPointer ofWord(String word) {
    return RuleEntries.place("words", word);
  }

  /**
   * The file with other values in some places; all else is as it was, spaces and order too.
   *
   * @param values JSON by place; a place that only the extended file has is left out
   * @return the file's text
   */
  public String with(Map<JsonPointer, String> values) {
    StringBuilder changed = new StringBuilder();
    int done = 0;
    try (JsonParser parser = new JsonFactory().createParser(text)) {
      Set<JsonPointer> left = new HashSet<>(values.keySet());
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        JsonPointer place = parser.getParsingContext().pathAsPointer();
        boolean isValue = token.isScalarValue() || token.isStructStart();
        if (isValue && left.remove(place)) {
          changed.append(text, done, (int) parser.currentTokenLocation().getCharOffset());
          changed.append(values.get(place));
          parser.skipChildren();
          parser.finishToken(); // a string is read no further than its beginning before
          done = (int) parser.currentLocation().getCharOffset();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // it was read before
    }
    return changed.append(text.substring(done)).toString();
  }
}
