/**
 * Effects as tables and as files: {@link translit.intervention.files.EffectFiles} keeps those of a
 * pair as soon as they are measured.
 */
package translit.intervention.files;
