/** What becomes of mails, answers and logs while a server that the hub stands on is away. */
package org.rcm.intake.outage;
