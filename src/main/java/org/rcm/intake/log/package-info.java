/**
 * How the log looks and how much it tells: one line an event as text or JSON, what it is about, and levels that change
 * while the hub runs. The one room that knows which logger is behind SLF4J.
 */
package org.rcm.intake.log;
