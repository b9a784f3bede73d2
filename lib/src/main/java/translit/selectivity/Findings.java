package translit.selectivity;

import translit.contribution.ContributionTable;

/**
 * What one analysis of a text found.
 *
 * @param selectivity how much every unit tells of every pair
 * @param contributions what lower units pass on to higher ones, for the same pairs
 */
public record Findings(SelectivityTable selectivity, ContributionTable contributions) {}
