/**
 * Reads travel documents: a picture or PDF goes in, readings with confidence and reasons come out.
 * The OCR, image and PDF libraries that this takes stay inside; others see {@link
 * org.rcm.intake.passport.PassportReader} and the plain-text parsers of ICAO 9303 machine-readable zones.
 */
package org.rcm.intake.passport;
