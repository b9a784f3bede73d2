/**
 * What can be looked at inside the network, and looking at it: every {@link translit.trace.Unit} of
 * every {@link translit.trace.Part}, streamed over a text with the aligned symbols beside it. What
 * the activations mean is not known here.
 */
package translit.trace;
