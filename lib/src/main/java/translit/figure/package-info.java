/**
 * Figures: what a run found, drawn so that it reads without colour and at the width of a notebook.
 *
 * <p>{@link translit.figure.Alignment} is a romanized text over its native symbols. {@link
 * translit.figure.Charts} draws the course of a training, and what the text forecast of a network
 * against what the network shows. {@link translit.figure.NetworkFigure} shows which units decide an
 * outcome and what they pass on, {@link translit.figure.ActivationHistograms} what one unit does at
 * a letter, and {@link translit.figure.ColouredText} what it does all along a text; a {@link
 * translit.figure.Caption} says where the numbers come from. How a value came about is decided in
 * the packages before this one.
 */
package translit.figure;
