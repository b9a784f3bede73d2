/**
 * The work of the command line on many machines, by Apache Spark. What is computed, and how parts
 * are added up, is the library's: a {@link translit.spark.PartTask} runs a command with {@code
 * --part}, a {@link translit.spark.JobTask} a line of a list that {@code plan} wrote. Built by the
 * profile {@code spark} alone.
 */
package translit.spark;
