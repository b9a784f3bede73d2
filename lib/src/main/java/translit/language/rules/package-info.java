/**
 * From the JSON of a rule file to rules and back: {@link translit.language.rules.RulesReader},
 * {@link translit.language.rules.RulesJson}; what must hold of them, {@link
 * translit.language.rules.RulesCheck}, and what is worth knowing, {@link
 * translit.language.rules.Remarks}. All mistakes in a file are said at once.
 */
package translit.language.rules;
