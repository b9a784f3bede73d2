/**
 * What of a text stays Latin: {@link translit.evaluation.kept.KeptCounts} compares what a decoder
 * said with what it should have said, at the places that {@code WordAlignment} finds.
 */
package translit.evaluation.kept;
