/**
 * What happens without a unit: activations are changed while a network reads, and what becomes of
 * its answers is measured. Nothing is drawn here.
 *
 * <p>A {@link translit.intervention.UnitIntervention} sets units to zero, to a mean, or to what
 * they were in another run ({@link translit.intervention.Recording}), on the way to the hidden
 * layer, on the way back into the LSTM, or on both: the {@link translit.intervention.Path}. {@link
 * translit.intervention.Effects} measures every output of both LSTMs with each {@link
 * translit.intervention.Replacement} at the tokens of some pairs: {@link
 * translit.intervention.PairEffects}, an {@link translit.intervention.Effect} for every unit, and
 * how much more another outcome's value does than one of the same outcome, {@link
 * translit.intervention.Swap}.
 */
package translit.intervention;
