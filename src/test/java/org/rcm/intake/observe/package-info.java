/** What watches the hub from outside: the dashboard and the alert rules of {@code config/observe}. */
package org.rcm.intake.observe;
