/**
 * Reads event files strictly: every mistake of every file is collected with its line, its reason and what to do. The only
 * place that knows YAML and the JSON Schema of event files.
 */
package org.rcm.intake.event.file;
