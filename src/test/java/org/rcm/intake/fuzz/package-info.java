/**
 * Coverage-guided fuzzing ({@code mvn -Pfuzz verify -Dfuzz.seconds=600}) of everything that reads what a sender wrote.
 * What was ever found stands under {@code src/test/resources/org/rcm/intake/fuzz} and is tried again by every build.
 */
package org.rcm.intake.fuzz;
