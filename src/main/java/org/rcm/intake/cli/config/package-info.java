/** What changed files of the configuration would change. */
package org.rcm.intake.cli.config;
