/** What earlier versions have left on disk is opened by this one. */
package org.rcm.intake.upgrade;
