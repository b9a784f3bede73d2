/**
 * What commands share: groups of options, bounds of their numbers, and the line on which progress
 * is shown.
 */
package translit.cli.options;
