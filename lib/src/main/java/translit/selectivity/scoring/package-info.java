/**
 * Measures of every unit on a sample: a {@link translit.selectivity.scoring.Sample} is tokens with
 * their activations, a {@link translit.selectivity.scoring.Divided} the same in two classes, {@link
 * translit.selectivity.scoring.SampleScores} measures it into {@link
 * translit.selectivity.scoring.Measured}. Inside, a {@code RankWalk} goes through the tokens of one
 * unit in rising order, once for all outcomes, and {@code PairScorer} makes the measures of one.
 */
package translit.selectivity.scoring;
