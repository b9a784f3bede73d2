/**
 * Measures and tests that know of neither networks nor text, each with its formula and source.
 *
 * <p>How much two classes differ: {@link translit.statistics.Hellinger} and {@link
 * translit.statistics.Auc}, from histograms such as {@link translit.statistics.BinCounts}. What
 * chance would give: {@link translit.statistics.ClusterPermutations}, {@link
 * translit.statistics.Interval}, and {@link translit.statistics.BenjaminiHochberg} where there are
 * many tests. Orders: {@link translit.statistics.Argsort} and {@link translit.statistics.NaNLast}.
 */
package translit.statistics;
