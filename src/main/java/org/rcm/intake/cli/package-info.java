/**
 * The commands, as people and scripts call them: results on standard output, progress on standard error, exit code 0
 * done, 1 something failed, 2 wrong usage or configuration. They open what they need, ask the other rooms, and print.
 */
package org.rcm.intake.cli;
