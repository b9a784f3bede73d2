/**
 * Finding a language and reading its texts: {@link translit.language.reading.LanguageFolders} says
 * where a language is, {@link translit.language.reading.TextFile} reads a file and {@link
 * translit.language.reading.RulesFile} one of JSON, and {@link
 * translit.language.reading.NativeText} writes what it holds as the rules do.
 */
package translit.language.reading;
