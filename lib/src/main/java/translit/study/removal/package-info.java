/**
 * What a notebook says of units that are removed: {@link translit.study.removal.Removal} one at a
 * time, {@link translit.study.removal.SetsRemoved} in sets, {@link
 * translit.study.removal.TwinsPatched} with outputs from the same sentence written otherwise.
 */
package translit.study.removal;
