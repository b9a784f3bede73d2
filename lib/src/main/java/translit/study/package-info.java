/**
 * What a notebook, or a Java program, opens first and asks for: {@link translit.study.Study} is a
 * language, a trained network and a text together. A {@link translit.study.Contrast} is one pair, a
 * {@link translit.study.UnitAtPair} one unit there; a {@link translit.study.Survey} is all pairs,
 * and a {@link translit.study.UnitProfile} one unit over them; the units that a pattern moves are
 * in {@link translit.reaction}. Each has figures and tables to show, and sentences to say, which
 * are made from the results and can turn out either way. {@link translit.study.Notebook} are the
 * words that a notebook imports.
 */
package translit.study;
