package org.rcm.intake.mail;

import java.time.Instant;
import org.rcm.intake.registration.ReceiptProof;

/**
 * When a mail reached us, and how we know.
 *
 * @param at instant, UTC
 * @param proof where the instant comes from
 */
public record Receipt(Instant at, ReceiptProof proof) {}
