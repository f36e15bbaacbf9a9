/** Backups and moves: everything stored into a file, out of it, and from one database into another. ADR 16. */
package org.rcm.intake.cli.backup;
