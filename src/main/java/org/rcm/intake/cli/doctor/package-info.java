/** A report for whoever helps from afar, with nobody's personal data in it. */
package org.rcm.intake.cli.doctor;
