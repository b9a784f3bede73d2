/**
 * Sets of outputs that are replaced together on the read-out path: a {@link
 * translit.intervention.sets.SetSample} has the tokens, {@link
 * translit.intervention.sets.SetMargins} what becomes of their margins, {@link
 * translit.intervention.sets.StemMeans} what that is on average, {@link
 * translit.intervention.sets.MatchedDraw} sets to compare with.
 */
package translit.intervention.sets;
