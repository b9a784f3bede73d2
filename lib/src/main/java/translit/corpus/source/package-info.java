/**
 * Opening and reading the files that a corpus is made of: {@link translit.corpus.source.InputFile}
 * finds out how one is packed and what it holds, and an {@link
 * translit.corpus.source.ArticleReader} for each format hands over its articles, one at a time.
 */
package translit.corpus.source;
