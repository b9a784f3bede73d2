/**
 * Fetching dumps: {@link translit.corpus.download.WikipediaDump} finds the newest one, {@code
 * Download} fetches a file and resumes it after a cut.
 */
package translit.corpus.download;
