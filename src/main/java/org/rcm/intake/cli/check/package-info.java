/**
 * Tries, without changing anything, whether a hub with this configuration would start and reach what it needs.
 * Every part is tried, whatever became of the one before.
 */
package org.rcm.intake.cli.check;
