package org.rcm.intake.cli.replay;

/**
 * One thing that would differ.
 *
 * @param what a registration's reference, or what an answer answers ({@code m12}: a stored mail)
 * @param before how it is under today's rules; null if there is none
 * @param after how it would be; null if there would be none
 */
record Change(String what, String before, String after) {}
