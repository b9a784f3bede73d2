/**
 * What is wrong in decoded text that people typed, where one or more others have written down how
 * it should be. A {@link translit.evaluation.typed.DecodedLine} compares one line with its
 * references, {@link translit.evaluation.typed.Aside} leaving something out of account; {@link
 * translit.evaluation.typed.TypedErrors} are the rates over all lines of a decoder, the words that
 * should be native and those that should stay Latin ({@link translit.evaluation.typed.WordKind}),
 * and how many words each {@link translit.evaluation.typed.Cause} has spoilt.
 */
package translit.evaluation.typed;
