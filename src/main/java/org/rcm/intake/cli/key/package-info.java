/** The key of stored personal data: made for who keeps it elsewhere, and changed. */
package org.rcm.intake.cli.key;
