package org.rcm.intake.decision;

import org.rcm.intake.mail.Authentication;
import org.rcm.intake.mail.Authentication.Result;
import org.rcm.intake.mail.IncomingMail;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Registration;

/**
 * Who wrote a mail, and how far that is believed.
 *
 * @param address lower case; empty where the mail names none
 * @param verified false if the address is forged, or its domain imitates one that we know
 * @param forged true if our own server found that the address is not the sender's (RFC 7489, RFC 7208)
 * @param authorised true if a named person of the Secretariat stands for what the mail asks
 */
record Sender(String address, boolean verified, boolean forged, boolean authorised) {

    static Sender of(ReadMail read) {
        IncomingMail mail = read.mail();
        boolean forged = isForged(mail.authentication());
        boolean imitates =
                read.reading().findings().stream().anyMatch(finding -> finding.code() == FindingCode.SENDER_UNVERIFIED);
        return new Sender(mail.from().address(), !forged && !imitates, forged, false);
    }

    /** The same mail, with a person's word for it. */
    Sender authorisedByPerson() {
        return new Sender(address, true, false, true);
    }

    /** True if this sender may change what is confirmed. */
    boolean mayChange(Registration registration) {
        return authorised || (verified && registration.addresses().contains(address));
    }

    /** DMARC decides where there is a verdict; a forwarded mail fails SPF, and is good by its DKIM signature. */
    private static boolean isForged(Authentication found) {
        if (found.dmarc() == Result.PASS) {
            return false;
        }
        return found.dmarc() == Result.FAIL || (found.spf() == Result.FAIL && found.dkim() != Result.PASS);
    }
}
