/**
 * Rules from data: the shares of a rule file, estimated from lines that people typed.
 *
 * <p>{@link translit.fitting.Fitting} aligns each typed line with its reference in all ways at once
 * ({@code Lattice}), counts how often each place of the rule file is used in which way, makes
 * shares of the counts and of the present rules, and begins again with these: expectation
 * maximisation (Dempster, Laird and Rubin 1977, "Maximum likelihood from incomplete data via the EM
 * algorithm", J. R. Statist. Soc. B 39). The present rules are the prior, a Dirichlet distribution
 * that weighs as much as so many observed letters. A line is by one writer: how likely each style
 * of a habit is for it is found out with its letters ({@code LineStyles}).
 *
 * <p>At a penalty ({@code Novelty}), any letter may be typed as something that the rules lack, and
 * a word in a way of its own. What is left of these after fitting is a {@code Proposal}. {@link
 * translit.fitting.FittedRules} is the result: tables, and the file with new shares.
 */
package translit.fitting;
