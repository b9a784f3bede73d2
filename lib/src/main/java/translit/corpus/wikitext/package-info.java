/**
 * Wikipedia's markup taken off: {@link translit.corpus.wikitext.Wikitext} runs one scan after
 * another, each linear in the text.
 */
package translit.corpus.wikitext;
