/**
 * From a file of text to three files of sentences, and from these to batches for a network.
 *
 * <p>A Wikipedia dump or a plain text is opened whatever its compression ({@code InputFile}), read
 * article by article in constant memory ({@code PagesArticlesReader}, {@code CirrusReader}, {@code
 * PlainTextReader}), freed of its wiki markup ({@code Wikitext}) and cut into sentences of the
 * native script ({@code Sentences}). Each article goes whole into one {@link
 * translit.corpus.Split}, chosen by a seeded hash of its id, so that more articles never move the
 * earlier ones. {@link translit.corpus.Corpus#build} does all of it and says in a {@link
 * translit.corpus.CorpusReport} what came out, and what a broken file lacked. {@link
 * translit.corpus.WikipediaDump} fetches the newest dump of a language.
 *
 * <p>For training, {@link translit.corpus.TrainingText} holds the sentences, {@link
 * translit.corpus.Variation} writes them as people also type them, {@link
 * translit.corpus.EncodedText} is a romanized one as indices, and a {@link translit.corpus.Batch}
 * is what goes through a network together.
 */
package translit.corpus;
