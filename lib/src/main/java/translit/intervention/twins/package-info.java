/**
 * Sentences that differ in how one letter is written: {@link translit.intervention.twins.Twins}
 * makes them, {@link translit.intervention.twins.TwinSample} reads them.
 */
package translit.intervention.twins;
