/**
 * What a character becomes, counted by its neighbours: {@link
 * translit.evaluation.neighbours.ContextTable} says the best outcome of each, by what {@code
 * ContextCounts} has counted in a text.
 */
package translit.evaluation.neighbours;
