/** The command line: a thin layer over the calls that the notebooks make. */
package translit.cli;
