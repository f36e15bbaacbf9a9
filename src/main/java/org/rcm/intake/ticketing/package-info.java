/**
 * What ticketing staff receive and send back: ticket requests in versions, their JSON with its schema, the SSR DOCS
 * line, and responses. A request is only ever built from a proven passport of a confirmed, funded registration.
 */
package org.rcm.intake.ticketing;
