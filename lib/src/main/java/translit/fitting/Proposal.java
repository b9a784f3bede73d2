package translit.fitting;

/**
 * A spelling that the rules lack.
 *
 * @param letter or whole word, in small letters
 * @param isWord whether it is a whole word
 * @param latin what is typed for it, in small letters; may be empty
 * @param count how often it was typed, expected
 * @param of how often the letter or word was
 * @param typed an example
 * @param written the example's native word
 */
public record Proposal(
    String letter,
    boolean isWord,
    String latin,
    double count,
    double of,
    String typed,
    String written) {}
