/** How things stand, as a picture for people and as JSON for programs; both from the store's numbers alone. */
package org.rcm.intake.cli.status;
