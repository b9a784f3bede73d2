package translit.corpus.source;

/**
 * One article as its file holds it.
 *
 * @param key what names it for good, and decides its split
 * @param text its text, one paragraph a line, free of markup
 * @param bordered whether its file says where it ends; a line of a text without blank lines may
 *     belong to the line beside it
 */
public record Article(String key, String text, boolean bordered) {}
