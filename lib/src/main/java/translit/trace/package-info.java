/**
 * What can be looked at inside the network, and looking at it: every {@link translit.trace.Unit} of
 * every {@link translit.trace.Part}, which a {@link translit.trace.Tracer} reads over a {@link
 * translit.trace.TokenizedText}, {@link translit.trace.Token} by token. What the activations mean
 * is not known here.
 */
package translit.trace;
