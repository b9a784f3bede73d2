/**
 * Measures and tests that know of neither networks nor text, each a static function with its
 * formula and source: {@link translit.statistics.Hellinger}, {@link
 * translit.statistics.BenjaminiHochberg}, {@link translit.statistics.ClusterPermutations}, {@link
 * translit.statistics.Argsort}, {@link translit.statistics.Interval}.
 */
package translit.statistics;
