package translit.intervention;

import translit.statistics.Estimate;
import translit.trace.Unit;

/**
 * How much more, or less, it does to a pair if two outputs are replaced together than what each
 * does alone.
 *
 * @param one of the two
 * @param other of the two
 * @param alone change of the margin by the one, in nats
 * @param otherAlone change of the margin by the other
 * @param beyond change by both together, less both changes: below 0 where one is a spare of the
 *     other, above 0 where each needs the other
 * @param p probability that the largest of all pairs of outputs would be as large by chance: signs
 *     of stems are flipped
 */
public record Interaction(
    Unit one, Unit other, double alone, double otherAlone, Estimate beyond, double p) {}
