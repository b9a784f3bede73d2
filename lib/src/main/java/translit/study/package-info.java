/**
 * The calls that notebooks and Java programs make, with their defaults: a {@link
 * translit.study.Study} is a model, its language and a text, and each of its methods one question
 * to them. Nothing is computed here that is not computed by the rooms above.
 */
package translit.study;
