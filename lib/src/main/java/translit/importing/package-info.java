/**
 * A first {@code rules.json} out of what others have published: a table, a program's dictionary, a
 * map of rules, or one of ICU's transforms.
 *
 * <p>{@link translit.importing.TableImport} is called. Readers in {@code importing.reading} find
 * pairs of strings, whichever side is native; {@code Sides} tells them apart by the letters on
 * them, {@code Letters} collects the spellings of each native letter and leaves out what a rule
 * file says by itself, such as capitals that follow from small letters. The result, {@link
 * translit.importing.FirstRules}, is the text of the file and notes on all that was left out or
 * guessed: context rules, chains of rewriting, signs, other scripts.
 */
package translit.importing;
