package translit.evaluation.typed;

/**
 * How the words of a kind came out. The kind is that of the word in the best reference; words that
 * were inserted have none.
 *
 * @param aside what is left out of account
 * @param kind of the words
 * @param words of this kind in the best references
 * @param wrong the share of them that is wrong or missing
 * @param characters edits per code point in them
 */
public record KindRates(Aside aside, WordKind kind, int words, Rate wrong, Rate characters) {}
