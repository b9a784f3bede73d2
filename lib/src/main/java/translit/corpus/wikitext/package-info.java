/**
 * Wikipedia's markup taken off: {@link translit.corpus.wikitext.Wikitext} runs one scan after
 * another, each linear in the text: {@code ElementScan}, {@code TemplateScan} (which leaves the
 * words of {@code InlineTemplates}), {@code LinkScan} (which asks {@code Namespaces} what a link
 * shows) and {@code InlineScan}; then it keeps the lines that are prose.
 */
package translit.corpus.wikitext;
