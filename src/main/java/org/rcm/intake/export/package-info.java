/**
 * What leaves the hub as files: mails, registrations and ticket requests, as JSON Lines, CSV and XLSX.
 * Rows stream from the store to the stream they are written to.
 */
package org.rcm.intake.export;
