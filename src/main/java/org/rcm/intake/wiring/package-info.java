/**
 * The one place that sees every room: builds the beans from the settings, hands them to Camel under the names that the
 * routes use, and starts and stops the whole.
 */
package org.rcm.intake.wiring;
