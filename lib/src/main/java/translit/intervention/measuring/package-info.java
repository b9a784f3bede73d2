/**
 * What both ways of measuring effects have in common: the tokens of a pair by stem, {@link
 * translit.intervention.measuring.PairTokens}, what becomes of their margins, {@link
 * translit.intervention.measuring.PairSums}, and of all other tokens, {@link
 * translit.intervention.measuring.Collateral}; a {@link translit.intervention.measuring.Tile} of
 * tokens that are computed together; the {@link translit.intervention.measuring.UsualRange} of
 * sums.
 */
package translit.intervention.measuring;
