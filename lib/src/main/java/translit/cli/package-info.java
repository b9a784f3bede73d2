/**
 * The command line: a thin layer over the calls that the notebooks make.
 *
 * <p>{@link translit.cli.Main} runs one command: {@code corpus} makes sentences out of texts or
 * dumps, {@code train} a model out of a corpus, {@code evaluate} measures it beside the baselines,
 * {@code transliterate} uses it on standard input, {@code romanize} types native text as people do,
 * {@code analyse} measures which of its units decide which letter, {@code ablate} what becomes of
 * it without each of them, {@code placebo} tries the test behind that with labels that mean
 * nothing, {@code forecast} looks whether the text alone tells which LSTM decides, {@code plant}
 * makes networks whose causes are known and scores what finds them, {@code check} looks at a rule
 * file, {@code import} makes a first one out of a published table, {@code fit} estimates shares
 * from typed lines, {@code benchmark} measures speed; {@code plan} lists jobs for many machines,
 * {@code job} runs one of them, {@code status} says how far they have come, and {@code merge} adds
 * up what was done in parts.
 *
 * <p>Each is a class that has its options and makes a few calls; options that commands share are in
 * {@code options}, those that try methods in {@code trials}, those for many machines in {@code
 * work}. Results go to standard output, progress and errors to standard error, the progress as a
 * line that is written over. A user's mistake is an {@link translit.common.InputException} and ends
 * as one line with status 1, wrong use with status 2; a stack trace is a bug of ours.
 */
package translit.cli;
