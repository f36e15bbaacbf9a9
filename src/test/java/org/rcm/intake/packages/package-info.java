/** The packages as an operator gets them, tried. */
package org.rcm.intake.packages;
