/**
 * The main job to look at: invented delegates write into an embedded mail server, a whole hub works, and what came of
 * it is read back from where it went, database, queue and delegates' mailboxes. Nothing that is shown is written here.
 */
package org.rcm.intake.cli.demo;
