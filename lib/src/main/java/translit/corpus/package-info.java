/**
 * From files of text to three files of sentences.
 *
 * <p>{@link translit.corpus.Corpus#build} opens each file whatever its compression, reads it
 * article by article in constant memory ({@code corpus.source}), which frees it of wiki markup
 * ({@code corpus.wikitext}), cuts it into sentences and cleans them ({@code corpus.sentence}), puts
 * native letters where Latin ones stand for them ({@code LookAlikes}), and keeps those that are
 * sentences of the native script and have not come before ({@code Repeats}). Each article goes
 * whole into one {@link translit.corpus.Split}, chosen by a seeded hash of its id, so that more
 * articles never move the earlier ones, and an empty line stands between two of them. The files
 * appear when all are whole ({@code CorpusFolder}), with {@code corpus.json} beside them ({@link
 * translit.corpus.CorpusProvenance}). A {@link translit.corpus.CorpusReport} says what came out,
 * what was left out and why, and what a broken file lacked. {@link translit.corpus.Corpus#download}
 * fetches the newest Wikipedia dump ({@code corpus.download}).
 *
 * <p>A {@link translit.corpus.ForeignMixer} puts what people leave in Latin letters into sentences,
 * drawn from one {@link translit.corpus.ForeignHalf} of the lists ({@code corpus.foreign}); the
 * {@link translit.corpus.MixedText} says where each token stands and of which {@link
 * translit.corpus.ForeignKind} it is. {@link translit.corpus.MoreText} are lists to train on beside
 * the sentences.
 */
package translit.corpus;
