package org.rcm.intake.mail;

/** What one mail may cost, so that no sender can stop the hub. Beyond a limit the rest is left out, with a finding. */
final class Limits {
    /** Header section of the mail or of a part, in bytes; what stands beyond is skipped. */
    static final int HEADER_BYTES = 512 * 1024;
    /** One header field, in characters. */
    static final int FIELD_CHARACTERS = 64 * 1024;
    /** Fields of one header section. */
    static final int FIELDS = 2_000;
    /** Multiparts, attached mails and signed envelopes within each other. */
    static final int DEPTH = 20;
    /** Parts of one mail, those in containers included. */
    static final int PARTS = 1_000;
    /** One body text, in bytes before its characters are decoded. */
    static final int TEXT_BYTES = 2 * 1024 * 1024;
    /** One body text in HTML, whose tree is many times as large, in bytes. */
    static final int HTML_BYTES = 1024 * 1024;
    /** All body texts of one mail, attached mails included, in bytes. */
    static final int ALL_TEXT_BYTES = 8 * 1024 * 1024;
    /** Lines of one body text. */
    static final int LINES = 20_000;
    /** Lines of all body texts of one mail. */
    static final int ALL_LINES = 60_000;
    /** An address field, in characters. */
    static final int ADDRESSES = 16 * 1024;
    /** The parameters of a field, in characters. */
    static final int PARAMETERS = 8 * 1024;
    /** Mailboxes in one address field. */
    static final int MAILBOXES = 500;
    /** Message-IDs in {@code References}. */
    static final int REFERENCES = 200;
    /** Everything unpacked out of the containers of one mail, in bytes. */
    static final long UNPACKED_BYTES = 64L * 1024 * 1024;
    /** Files in one archive. */
    static final int ARCHIVE_ENTRIES = 200;
    /** Archives within archives. */
    static final int ARCHIVE_DEPTH = 3;
    /** How much larger than in the archive a file may be; smaller files than {@link #RATIO_FROM} are not asked. */
    static final int ARCHIVE_RATIO = 150;
    /** Size in bytes from which the ratio counts. */
    static final int RATIO_FROM = 1024 * 1024;
    /** A file name, in characters. */
    static final int FILE_NAME = 200;

    private Limits() {}
}
