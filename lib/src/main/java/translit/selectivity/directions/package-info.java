/**
 * Directions in the space of a part's activations, such as the 228 outputs of an LSTM: weighted
 * sums of units, of which a unit is one. {@link translit.statistics.Rotation Random ones} and those
 * of a {@link translit.selectivity.directions.LinearProbe linear probe} compete with the units in a
 * {@link translit.selectivity.directions.Contest}, and the probe is asked what it could have
 * learned by heart ({@link translit.selectivity.directions.ControlTask}).
 */
package translit.selectivity.directions;
