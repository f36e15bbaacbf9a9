/**
 * The broker: an embedded, persistent Artemis for a hub that stands alone, or the connection to an external one.
 * Knows the queues' names and who may do what with them.
 */
package org.rcm.intake.broker;
