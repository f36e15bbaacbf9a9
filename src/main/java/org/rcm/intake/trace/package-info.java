/**
 * One trace a mail, over work queue and outbox, told to an OpenTelemetry collector; without one nothing of
 * OpenTelemetry is loaded. The one room that knows OpenTelemetry. Imports parts.
 */
package org.rcm.intake.trace;
