/**
 * Measures and tests that know of neither networks nor text, each with its formula and source.
 *
 * <p>How much two classes differ: {@link translit.statistics.Hellinger}, from histograms such as
 * {@link translit.statistics.BinCounts}. What chance would give: {@link
 * translit.statistics.ClusterPermutations}, and {@link translit.statistics.BenjaminiHochberg} where
 * there are many tests. How sure a number is: {@link translit.statistics.Estimate}, by {@link
 * translit.statistics.Jackknife}; {@link translit.statistics.RankIntervals}; {@link
 * translit.statistics.Interval}, by the bootstrap. Orders: {@link translit.statistics.Argsort} and
 * {@link translit.statistics.NaNLast}. Whether two orders are alike: {@link
 * translit.statistics.RankCorrelation}. Directions that prefer no unit: {@link
 * translit.statistics.Rotation}.
 */
package translit.statistics;
