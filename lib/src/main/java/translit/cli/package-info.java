/**
 * The command line: a thin layer over the calls that the notebooks make.
 *
 * <p>{@link translit.cli.Main} runs one command: {@code corpus} makes sentences out of texts or
 * dumps, {@code train} a model out of a corpus, {@code evaluate} measures it beside the baselines,
 * {@code transliterate} uses it on standard input, {@code check} looks at a rule file. Results go
 * to standard output, progress and errors to standard error. A user's mistake is an {@link
 * translit.common.InputException} and ends as one line with status 1, wrong use with status 2; a
 * stack trace is a bug of ours.
 */
package translit.cli;
