package translit.selectivity.directions;

import java.util.List;

/**
 * The best unit of a part against the best of as many random directions, and against the direction
 * of a linear probe.
 *
 * <p>The best of many is flattered on the tokens on which it was found best. By how much depends on
 * how much the many differ in truth: random directions resemble each other, so that the best of
 * them is it by luck more often than the best unit is. So the choice is made on one half of the
 * stems and the measure is taken on the other half, and the other way round, for units, random
 * directions and the probe alike; the halves may choose different ones. The best unit's distance is
 * therefore not its distance in a table of all units, but a little below it.
 *
 * <p>A random direction of units as they are is mostly made of loud units, whose activations vary
 * most. Where these are the selective ones, random directions get farther than if all units were
 * made equally loud (each divided by its standard deviation), where the opposite is so, less far.
 * Neither scale is the right one, so there are both: a unit is special if it is better on both.
 *
 * @param byFirst index of the unit with the largest distance on the first half of the stems
 * @param bySecond the same of the second half
 * @param unit the best unit
 * @param random the best random direction of each rotation of the units as they are
 * @param even the same of units that were made equally loud
 * @param probe the linear probe
 * @param groups of stems that are not empty
 */
public record Contest(
    int byFirst,
    int bySecond,
    Contender unit,
    List<Contender> random,
    List<Contender> even,
    Contender probe,
    int groups) {}
