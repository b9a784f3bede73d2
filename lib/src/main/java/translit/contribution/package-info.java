/**
 * What a unit passes on to the layer above it: weight × activation, on average over the tokens of a
 * pair. A reading of a text fills {@link translit.contribution.MeanActivations}, which can be
 * added; with the network's weights they make a {@link translit.contribution.ContributionTable},
 * which has the {@link translit.contribution.Contributions} of every pair, writes them and reads
 * them back.
 */
package translit.contribution;
