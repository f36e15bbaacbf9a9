/**
 * Decides what an answer says, as codes and values and never as words: which message, which items are missing, which
 * reasons and entitlements are told. The words are in {@code config/replies}.
 */
package org.rcm.intake.reply.content;
