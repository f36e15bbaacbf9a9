/**
 * How people and the institutions behind them are written: where a name begins and ends, which words are surnames, whose
 * delegation an institution speaks for.
 */
package org.rcm.intake.extraction.names;
