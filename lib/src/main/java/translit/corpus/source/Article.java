package translit.corpus.source;

/**
 * One article as its file holds it.
 *
 * @param key what names it for good, and decides its split
 * @param text its text, one paragraph a line, free of markup
 */
public record Article(String key, String text) {}
