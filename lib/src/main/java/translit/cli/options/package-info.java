/** What commands share: groups of options, and the line on which progress is shown. */
package translit.cli.options;
