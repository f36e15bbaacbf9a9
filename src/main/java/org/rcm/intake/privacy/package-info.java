/**
 * Keeps personal data unreadable wherever it is stored or logged: sealing with AES-256-GCM, keyed fingerprints for
 * lookups, masks for what people see. It knows neither database nor mail; other rooms hand it bytes and words.
 */
package org.rcm.intake.privacy;
