package org.rcm.intake.mail;

/** A range of bytes: one part of a multipart, its header included, without a copy. */
record Slice(byte[] bytes, int from, int to) {}
