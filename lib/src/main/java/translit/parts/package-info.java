/**
 * Work that is divided among processes and machines, and what each of them brings back: a {@link
 * translit.parts.Share} is which part of a text a process takes, a {@link translit.parts.PartFile}
 * what it found, under a {@link translit.parts.PartHeader} that says of what and by which
 * arithmetic, and {@link translit.parts.PartSet} checks that parts belong together and none is
 * missing. What the values are is known to who writes them. {@link translit.parts.JobPlan} lists
 * whole commands, and {@link translit.parts.JobStatus} says which of them are done.
 */
package translit.parts;
