/**
 * What words mean, as {@code config/catalogue} says it: labels, countries, institutions, honorifics, names, numbers, small
 * words and phrases. Everything that is data about a language is looked up here, and nothing is judged.
 */
package org.rcm.intake.extraction.words;
