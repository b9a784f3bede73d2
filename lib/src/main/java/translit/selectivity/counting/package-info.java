/**
 * Counting more than fits into memory: the 1,000-bin histograms of every unit and outcome, and the
 * samples that the calibrated measures look at, in as few readings of the text as can be.
 *
 * <p>{@link translit.selectivity.counting.Counting} is the way in, with {@link
 * translit.selectivity.counting.CountingOptions}; out come {@link
 * translit.selectivity.counting.PairScores}. Inside, {@code Census} looks at the text, {@code
 * CountingPlan} divides the work, {@code HistogramCollector} counts, {@code SampleFile} keeps the
 * samples.
 *
 * <p>{@link translit.selectivity.counting.PartCounting} does the same of a part of a text, and
 * {@link translit.selectivity.counting.MergedCounting} adds parts up. The first looks of all parts
 * together decide which tokens are sampled, so that counted parts hold one sample between them.
 */
package translit.selectivity.counting;
