/**
 * Counting more than fits into memory: the 1,000-bin histograms of every unit and outcome, and the
 * samples that the calibrated measures look at, in as few readings of the text as can be.
 */
package translit.selectivity.counting;
