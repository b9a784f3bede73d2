/**
 * What a unit knows of the characters around a Latin character, apart from what this becomes: a
 * unit that is selective for an outcome may know no more than that an {@code s} follows. {@link
 * translit.context.UnitContext} is what one unit knows, {@link translit.context.UnitContexts} reads
 * a text for it, {@link translit.context.ContextBits} measures.
 */
package translit.context;
