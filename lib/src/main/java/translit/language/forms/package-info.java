/**
 * Forms of rules that say in a row what would take many: cases that are negated ({@link
 * translit.language.forms.Draft}), what is typed but not written ({@link
 * translit.language.forms.Tail}), what is written but not typed ({@link
 * translit.language.forms.Untyped}), and capitals ({@link translit.language.forms.Capitals}). Each
 * is compiled to letters, groups, cases and spellings, so that nobody else need know of it.
 */
package translit.language.forms;
