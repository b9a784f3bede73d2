/**
 * How a network learns. {@link translit.training.Trainer} trains one on a {@link
 * translit.training.TrainingText}, whose sentences an {@code Augmentation} changes as people also
 * type them and {@code TrainingRounds} puts into batches, until the {@link
 * translit.training.Budget} of its {@link translit.training.TrainingOptions} is used up; it says
 * its {@link translit.training.TrainingProgress} after every step and leaves a {@link
 * translit.network.Model}. It can be interrupted: a {@code Checkpoint} holds all that it takes to
 * resume.
 */
package translit.training;
