/**
 * Readers of tables, one for each kind of source, and what they find: {@link
 * translit.importing.reading.Pair}s of strings in a {@link translit.importing.reading.SourceTable}.
 *
 * <p>{@link translit.importing.reading.SourceFile} looks at a file's name and first characters and
 * asks {@code TreeTable} (JSON, YAML), {@code TextColumns} (CSV, TSV, Markdown and the like),
 * {@code ProgramText} (dictionaries in programs, TOML) or {@code InterscriptMap}; {@link
 * translit.importing.reading.IcuTransform} tries a transform on letters alone and in pairs.
 */
package translit.importing.reading;
