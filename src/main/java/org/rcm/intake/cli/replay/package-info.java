/**
 * Decides stored mails again under other rules, in a database of its own, and tells what would differ. Sends nothing and
 * changes nothing.
 */
package org.rcm.intake.cli.replay;
