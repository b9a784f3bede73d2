/**
 * What a unit passes on to the layer above it: weight × activation, on average over the tokens of a
 * pair. A {@link translit.contribution.ContributionTable} has the {@link
 * translit.contribution.Contributions} of every pair.
 */
package translit.contribution;
