/**
 * Units and their activations over a text: every {@link translit.trace.Unit} of every {@link
 * translit.trace.Part}, numbered by {@link translit.trace.Units}, over a {@link
 * translit.trace.TokenizedText}, {@link translit.trace.Token} by token.
 *
 * <p>The activations come from an {@link translit.trace.ActivationSource}, which hands them in
 * {@link translit.trace.TokenBlock blocks} to a {@link translit.trace.TokenConsumer}; a network's
 * source is the {@link translit.trace.Tracer}. {@link translit.trace.Trace} keeps some units'
 * activations over one sentence; {@link translit.trace.ColumnRanges} and {@link
 * translit.trace.Columns} are for those who count what all units do. What the activations mean is
 * not known here.
 */
package translit.trace;
