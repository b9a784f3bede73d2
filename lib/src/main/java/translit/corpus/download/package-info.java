/**
 * Fetching dumps. {@link translit.corpus.download.WikipediaDump} finds the newest one; {@code
 * Download} fetches a file and resumes it after a cut, from the {@code PartialFile} that an earlier
 * attempt has left, if the server's {@code ContentRange} fits it; {@code StallGuard} ends a
 * connection on which nothing comes any more.
 */
package translit.corpus.download;
