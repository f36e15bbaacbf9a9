package org.rcm.intake.reply.content;

import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Item;

/**
 * One item that has not arrived.
 *
 * @param item which
 * @param cause why what arrived does not count for it ({@code PASSPORT_UNREADABLE}), or null if nothing did
 */
public record Missing(Item item, FindingCode cause) {}
