/**
 * The commands for many machines: {@code plan} lists jobs, {@code job} runs one of them, {@code
 * status} says how far they have come, {@code merge} adds up what was done in parts.
 */
package translit.cli.work;
