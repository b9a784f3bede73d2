package translit.evaluation.typed;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Why a word is wrong: the first of these that applies. So a word has an accent's error if nothing
 * else than accents, case and punctuation is wrong, and where letters are wrong, what the rules
 * could never have read comes before what was read badly.
 */
public enum Cause {
  /** A word without a counterpart: people or the decoder divided words in another way. */
  @JsonProperty("division")
  DIVISION("words divided differently"),
  /** Right, punctuation aside. */
  @JsonProperty("punctuation")
  PUNCTUATION("punctuation"),
  /** Right, punctuation and case aside. */
  @JsonProperty("case")
  CASE("case"),
  /** Right, punctuation, case and accents aside. */
  @JsonProperty("accent")
  ACCENT("accent"),
  /** By no rule can what was typed be read as the right word. */
  @JsonProperty("spelling")
  SPELLING("a spelling that the rules do not know"),
  /**
   * Some letter is Latin in one word and native in the other, and the rules know the spelling, if
   * it takes rules.
   */
  @JsonProperty("foreign")
  FOREIGN("foreign text"),
  /** By the rules what was typed can be read as either word, so that spelling does not decide. */
  @JsonProperty("homophone")
  HOMOPHONE("homophone: the rules spell both alike"),
  /** What was typed can be read as the right word, and not as the one that came out. */
  @JsonProperty("impossible")
  IMPOSSIBLE("a word that the rules cannot spell so"),
  /** It cannot be told which typed word it is. */
  @JsonProperty("rest")
  REST("the rest");

  private final String said;

  Cause(String said) {
    this.said = said;
  }

  /** In a few words, as in a table. */
  @Override
  public String toString() {
    return said;
  }
}
