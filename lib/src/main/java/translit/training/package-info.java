/**
 * How a network learns: {@link translit.training.Trainer} trains one with {@link
 * translit.training.TrainingOptions} on a {@link translit.training.TrainingText}, whose sentences
 * an {@link translit.training.Augmentation} varies as people also type them, and leaves a {@link
 * translit.network.Model}. It can be interrupted: a {@code Checkpoint} holds all that it takes to
 * resume.
 */
package translit.training;
