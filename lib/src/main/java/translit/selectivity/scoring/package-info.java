/**
 * Measures of every unit on a sample: a {@link translit.selectivity.scoring.Sample} is tokens with
 * their activations, a {@link translit.selectivity.scoring.Divided} the same in two classes, {@link
 * translit.selectivity.scoring.SampleScores} measures it into {@link
 * translit.selectivity.scoring.Measured}. Inside, {@code PairScorer} goes through the tokens of one
 * unit in rising order, once.
 */
package translit.selectivity.scoring;
