/**
 * The commands that try the methods themselves: {@code placebo} where there is nothing to find,
 * {@code plant} where it is known what there is.
 */
package translit.cli.trials;
