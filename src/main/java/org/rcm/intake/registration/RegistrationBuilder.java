package org.rcm.intake.registration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Changes single values of a {@link Registration}; not thread-safe, used within one decision. */
public final class RegistrationBuilder {
    private String reference;
    private String event;
    private String delegation;
    private Delegate delegate;
    private Passport passport;
    private State state;
    private Entitlement entitlement;
    private Integer seat;
    private Set<Item> missing;
    private List<Finding> findings;
    private Instant receivedAt;
    private Instant completedAt;
    private Instant acceptedAt;
    private String replaces;
    private String replacedBy;
    private List<String> mails;
    private Set<String> addresses;
    private String language;

    RegistrationBuilder(Registration from) {
        reference = from.reference();
        event = from.event();
        delegation = from.delegation();
        delegate = from.delegate();
        passport = from.passport();
        state = from.state();
        entitlement = from.entitlement();
        seat = from.seat();
        missing = from.missing();
        findings = from.findings();
        receivedAt = from.receivedAt();
        completedAt = from.completedAt();
        acceptedAt = from.acceptedAt();
        replaces = from.replaces();
        replacedBy = from.replacedBy();
        mails = from.mails();
        addresses = from.addresses();
        language = from.language();
    }

    /** An empty registration of a person of whom nothing is known yet. */
    public static RegistrationBuilder open(String reference, String event, Instant receivedAt, String language) {
        return new Registration(
                        reference,
                        event,
                        null,
                        Delegate.UNKNOWN,
                        null,
                        State.INCOMPLETE,
                        Entitlement.NONE,
                        null,
                        EnumSet.noneOf(Item.class),
                        List.of(),
                        receivedAt,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        Set.of(),
                        language)
                .but();
    }

    public RegistrationBuilder delegation(String value) {
        delegation = value;
        return this;
    }

    public RegistrationBuilder delegate(Delegate value) {
        delegate = value;
        return this;
    }

    public RegistrationBuilder passport(Passport value) {
        passport = value;
        return this;
    }

    public RegistrationBuilder state(State value) {
        state = value;
        return this;
    }

    public RegistrationBuilder entitlement(Entitlement value) {
        entitlement = value;
        return this;
    }

    public RegistrationBuilder seat(Integer value) {
        seat = value;
        return this;
    }

    public RegistrationBuilder missing(Set<Item> value) {
        missing = value;
        return this;
    }

    public RegistrationBuilder findings(List<Finding> value) {
        findings = value;
        return this;
    }

    public RegistrationBuilder completedAt(Instant value) {
        completedAt = value;
        return this;
    }

    public RegistrationBuilder acceptedAt(Instant value) {
        acceptedAt = value;
        return this;
    }

    public RegistrationBuilder replaces(String value) {
        replaces = value;
        return this;
    }

    public RegistrationBuilder replacedBy(String value) {
        replacedBy = value;
        return this;
    }

    public RegistrationBuilder language(String value) {
        language = value;
        return this;
    }

    /** Adds a mail that fed it, once. */
    public RegistrationBuilder addMail(String messageId) {
        if (!mails.contains(messageId)) {
            mails = new ArrayList<>(mails);
            mails.add(messageId);
        }
        return this;
    }

    /** Lets an address change this registration from now on. */
    public RegistrationBuilder addAddress(String address) {
        addresses = new LinkedHashSet<>(addresses);
        addresses.add(address);
        return this;
    }

    public Registration build() {
        return new Registration(
                reference,
                event,
                delegation,
                delegate,
                passport,
                state,
                entitlement,
                seat,
                missing,
                findings,
                receivedAt,
                completedAt,
                acceptedAt,
                replaces,
                replacedBy,
                mails,
                addresses,
                language);
    }
}
