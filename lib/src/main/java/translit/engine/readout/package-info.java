/**
 * The layers above the LSTMs, computed again and again for outputs that were changed: {@link
 * translit.engine.readout.DenseReadOut}.
 */
package translit.engine.readout;
