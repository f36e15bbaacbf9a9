/** Shows what delegates would read, with invented people, before anybody is written to. */
package org.rcm.intake.cli.preview;
