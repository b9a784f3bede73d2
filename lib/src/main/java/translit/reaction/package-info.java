/**
 * Which units react to a pattern in the native text, such as an ending: {@link
 * translit.reaction.Reactions} to the pattern, the {@link translit.reaction.CellsAtLetter} of one
 * of its Latin characters, {@link translit.reaction.ReactingCells} on coloured text and at a pair,
 * and whether the post's cells are there: {@link translit.reaction.Replication}. Each has tables
 * and figures to show, and sentences to say, which are made from the results and can turn out
 * either way.
 */
package translit.reaction;
