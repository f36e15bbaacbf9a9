/**
 * Compares and looks up people's names: transliteration by ICAO 9303-3, section 6, and a reasoned verdict on whether two
 * names are one person's. Pure functions over strings; imports nothing but the JDK and the registration's records.
 */
package org.rcm.intake.registration.names;
