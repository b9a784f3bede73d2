/**
 * What people leave in Latin letters within native text: {@link
 * translit.corpus.foreign.ForeignTokens} draws it, kind by kind, from the {@code ForeignLists} of
 * {@code data/foreign}; {@code Addresses} makes those of the web and of mail, users and files.
 */
package translit.corpus.foreign;
