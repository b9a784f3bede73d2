package translit.intervention;

import translit.statistics.Estimate;
import translit.trace.Unit;

/**
 * How much more it does to a pair if a unit has its output from a token with another outcome than
 * if it has it from another token with the same one.
 *
 * @param unit whose output is replaced
 * @param difference change of the margin by {@link Replacement#OTHER_OUTCOME} less that by {@link
 *     Replacement#SAME_OUTCOME}, mean over stems; below 0 where the unit carries the outcome
 * @param p probability that the largest difference of all units would be as large by chance,
 *     relative to its spread: signs of stems are flipped
 */
public record Swap(Unit unit, Estimate difference, double p) {}
