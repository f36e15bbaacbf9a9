/**
 * What the hub speaks about: a person, a passport, a registration, and why something was decided about them.
 * Records and enums only; this room imports nothing but the JDK, and every other room may import it.
 */
package org.rcm.intake.registration;
