/**
 * The whole database as rows: read at one instant beside running hubs, kept in a file, written into an empty database of
 * either kind. Knows no table by name, so that a new one is copied without a change here; ADR 16.
 */
package org.rcm.intake.store.copy;
