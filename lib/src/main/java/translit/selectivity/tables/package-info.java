/** The files of an analysis: {@link translit.selectivity.tables.SelectivityCsv} has the columns. */
package translit.selectivity.tables;
