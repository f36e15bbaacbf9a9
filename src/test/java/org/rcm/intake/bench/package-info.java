/** How fast mails are taken in and answered: programs for {@code mvn -Pbench verify}, not tests. */
package org.rcm.intake.bench;
