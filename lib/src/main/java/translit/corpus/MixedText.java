package translit.corpus;

import java.util.List;

/**
 * A native sentence with foreign tokens in it.
 *
 * @param text the sentence, native words in native letters
 * @param foreign what was put in, from left to right; Latin tokens that the sentence had before are
 *     not among them
 */
public record MixedText(String text, List<Token> foreign) {
  /**
   * Copies the tokens.
   *
   * @param text the sentence
   * @param foreign what was put in, from left to right
   */
  public MixedText {
    foreign = List.copyOf(foreign);
  }

  /**
   * A foreign token: no white space is in it, and signs around it are no part of it.
   *
   * @param kind what it is
   * @param start of it in the text, in {@code char}s
   * @param end behind it
   */
  public record Token(ForeignKind kind, int start, int end) {}

  /**
   * The characters of a token.
   *
   * @param token of this text
   * @return as they stand in the text
   */
  public String of(Token token) {
    return text.substring(token.start(), token.end());
  }
}
