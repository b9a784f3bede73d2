/**
 * Opening and reading the files that a corpus is made of. {@link translit.corpus.source.InputFile}
 * hashes a file on its way ({@code MeteredInputStream}), finds out how it is packed ({@code
 * Compression}) and what it holds ({@link translit.corpus.source.InputFormat}); the {@code
 * ArticleReader} of that format hands over each {@link translit.corpus.source.Article}, one at a
 * time, through an {@code ArticleCounter}; and a {@link translit.corpus.source.SourceReport} says
 * what the file was.
 */
package translit.corpus.source;
