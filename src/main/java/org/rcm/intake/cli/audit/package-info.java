/** The audit trail: is it as it was written. */
package org.rcm.intake.cli.audit;
