/**
 * Ways of finding neurons, and what they say of a network: a {@link
 * translit.planting.scoring.Method} looks at an {@link translit.planting.scoring.Examined} network
 * and leaves {@link translit.planting.scoring.Scores}; {@link translit.planting.scoring.UnitFile}
 * writes these, the activations and the truth as plain CSV, {@link
 * translit.planting.scoring.ScoresFile} reads the scores of anybody.
 */
package translit.planting.scoring;
