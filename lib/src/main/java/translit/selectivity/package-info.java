/**
 * Which unit decides which letter: how differently a unit behaves where a Latin character becomes
 * one outcome and where it becomes another, by the post's measure and by calibrated ones, and what
 * it passes on. Nothing is drawn here.
 */
package translit.selectivity;
