/**
 * Effects on the read-out path: a text is surveyed, and then the layers above the LSTMs are
 * computed again for every output. {@link translit.intervention.readout.ReadOutPass} begins it.
 */
package translit.intervention.readout;
