/**
 * What the routes call between the rooms: each class is the Java half of one step, named like it.
 * Nothing is decided here; reading is done in {@code mail} and {@code extraction}, deciding in {@code decision}.
 */
package org.rcm.intake.steps;
