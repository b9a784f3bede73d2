/**
 * What is counted of one Latin character: which of its tokens are drawn for the sample ({@link
 * translit.selectivity.letters.LetterDraw}), and the histograms of every unit over all of them
 * ({@link translit.selectivity.letters.LetterHistograms}, filled by a {@link
 * translit.selectivity.letters.HistogramCollector}), in memory and as they are written for other
 * machines to add up.
 */
package translit.selectivity.letters;
