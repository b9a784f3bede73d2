/**
 * Effects on the recurrent path: copies of a sentence are read side by side, in each of which
 * another output is replaced. {@link translit.intervention.recurrent.RecurrentPass} begins it.
 */
package translit.intervention.recurrent;
