/**
 * What every room uses and no room is about: {@link translit.common.InputException}, the one-line
 * error for users; {@link translit.common.ProgressListener}, who is told how far long work has
 * come; {@link translit.common.AtomicFile} and {@link translit.common.JsonFile}, files that are
 * written whole or not at all; {@link translit.common.TableColumns}, the columns of a table said
 * once, and {@link translit.common.PlainTable}, a table on a terminal; {@link
 * translit.common.Isolated}, text from right to left within other text; {@link
 * translit.common.CsvFile}, a table in a file with what is to be known of it beside it; {@link
 * translit.common.Provenance}, whose a result is; {@link translit.common.SeededHash} and {@link
 * translit.common.Sha256}, by which draws can be repeated and things be recognised.
 */
package translit.common;
