/**
 * What ops set: every key with its meaning, default and check, read from defaults, file, environment and command line.
 * Every mistake is collected before any is reported, each with where it stands and what to do.
 */
package org.rcm.intake.settings;
