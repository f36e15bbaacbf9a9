/** Erases persons, one who asks for it or all past their event's retention, and prints the certificate. */
package org.rcm.intake.cli.erase;
