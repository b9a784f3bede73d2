/**
 * Showing things in a notebook, whichever Java kernel runs it.
 *
 * <p>The kernels agree on the language and on nothing else: what is {@code display(html,
 * "text/html")} on IJava and JJava is {@code display("html", html)} on rapaio, each in a class of
 * its own. A cell should not know. It says
 *
 * <pre>{@code
 * Show.html("<b>ծ</b>");
 * Show.table(table, "The letters that t can become");
 * Show.chart(chart);
 * }</pre>
 *
 * and {@link translit.notebook.Show} finds the kernel by reflection and hands it an {@code Output}:
 * the same thing in a rich form and in plain text, for readers that see no pictures. {@link
 * translit.notebook.Live} is an output that changes while the cell runs, and of which the saved
 * notebook keeps the last state; {@link translit.notebook.ProgressBar} is the bar made of it.
 * {@link translit.notebook.TableView} turns a table into HTML that is readable without styles or
 * scripts, with its text escaped, since text from a corpus is data. {@link translit.notebook.Knob}
 * is a setting that a cell names and the environment overrides.
 *
 * <p>What shows something returns no value, because a kernel prints the value of a cell's last
 * line. Outside a kernel nothing is shown, and nothing fails.
 */
package translit.notebook;
