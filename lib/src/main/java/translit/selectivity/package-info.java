/**
 * Which unit decides which letter: how differently a unit behaves where a Latin character becomes
 * one outcome and where it becomes another, by the post's measure and by calibrated ones. Nothing
 * is drawn here.
 *
 * <p>{@link translit.selectivity.SelectivityAnalysis} reads a text and leaves {@link
 * translit.selectivity.Findings}: a {@link translit.selectivity.SelectivityTable} and the
 * contributions, written to a folder and read back from it. {@link translit.trace.HistogramPair} is
 * one unit at one pair, {@link translit.selectivity.PatternSearch} looks for units that react to a
 * regular expression, at one {@link translit.selectivity.LetterInPattern} at a time, and {@link
 * translit.selectivity.Forecast} compares the network with what the text alone forecast.
 */
package translit.selectivity;
