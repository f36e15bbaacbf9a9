/**
 * Each rule of an event a named value, all in one list: what is missing, what is doubtful, what is paid. Pure functions of
 * a {@link org.rcm.intake.rules.Case}; imports registration, event and the JDK, and never looks at a clock.
 */
package org.rcm.intake.rules;
