package org.rcm.intake.mail;

import java.util.ArrayList;
import java.util.List;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;

/** What the walk through one mail has found so far, and what it may still cost. */
final class Collector {
    final List<Letter> letters = new ArrayList<>();
    final List<Part> parts = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private long unpacked;
    private long text;
    private int count;

    /** Counts one part more; false where the mail has too many. */
    boolean admit() {
        count++;
        if (count == Limits.PARTS + 1) {
            tooLarge("more than " + Limits.PARTS + " parts");
        }
        return count <= Limits.PARTS;
    }

    /** Counts a body text; false where the mail has said too much already. */
    boolean admitText(int bytes) {
        if (text + bytes > Limits.ALL_TEXT_BYTES) {
            tooLarge("more than " + Limits.ALL_TEXT_BYTES + " bytes of text");
            return false;
        }
        text += bytes;
        return true;
    }

    /** How many bytes may still be unpacked from containers. */
    long room() {
        return Limits.UNPACKED_BYTES - unpacked;
    }

    void unpacked(long bytes) {
        unpacked += bytes;
    }

    void add(Part part) {
        parts.add(part);
    }

    void unreadable(String path, String what) {
        find(Finding.info(FindingCode.MAIL_UNREADABLE_PART, "part " + path + ": " + what));
    }

    void encrypted(String path, String what) {
        find(Finding.ask(FindingCode.MAIL_ENCRYPTED, "part " + path + ": " + what));
    }

    void signed(String path, SignedContent worth) {
        find(Finding.info(FindingCode.MAIL_SIGNED, "part " + path + ": " + worth.says + "; by whom is not checked"));
    }

    void locked(String path) {
        find(Finding.ask(FindingCode.DOCUMENT_PASSWORD_PROTECTED, "part " + path + ": archive with a password"));
    }

    void tooLarge(String what) {
        find(Finding.review(FindingCode.MAIL_TOO_LARGE, what));
    }

    private void find(Finding finding) {
        if (findings.size() < 50 && !findings.contains(finding)) {
            findings.add(finding);
        }
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }
}
