package org.rcm.intake.registration;

import java.util.List;

/** Says one thing after the other about a person, or other things than an {@link Application} does; not thread-safe. */
public final class ApplicationBuilder {
    private final Intent intent;
    private Stated<String> honorific;
    private Stated<String> givenNames;
    private Stated<String> surnames;
    private Stated<String> position;
    private Stated<String> institution;
    private Stated<String> email;
    private Stated<String> phone;
    private List<Stated<String>> delegations = List.of();
    private List<PassportCopy> passports = List.of();
    private PersonName replaces;
    private String replacedOffice;
    private List<Finding> findings = List.of();

    ApplicationBuilder(Intent intent) {
        this.intent = intent;
    }

    ApplicationBuilder(Application from) {
        intent = from.intent();
        honorific = from.honorific();
        givenNames = from.givenNames();
        surnames = from.surnames();
        position = from.position();
        institution = from.institution();
        email = from.email();
        phone = from.phone();
        delegations = from.delegations();
        passports = from.passports();
        replaces = from.replaces();
        replacedOffice = from.replacedOffice();
        findings = from.findings();
    }

    /** Null where a part of the name is not said. */
    public ApplicationBuilder named(Stated<String> title, Stated<String> given, Stated<String> family) {
        this.honorific = title;
        this.givenNames = given;
        this.surnames = family;
        return this;
    }

    public ApplicationBuilder position(Stated<String> value) {
        this.position = value;
        return this;
    }

    public ApplicationBuilder institution(Stated<String> value) {
        this.institution = value;
        return this;
    }

    public ApplicationBuilder email(Stated<String> value) {
        this.email = value;
        return this;
    }

    public ApplicationBuilder phone(Stated<String> value) {
        this.phone = value;
        return this;
    }

    /** Every hint to whom the person represents, strongest first. */
    public ApplicationBuilder delegations(List<Stated<String>> hints) {
        this.delegations = hints;
        return this;
    }

    public ApplicationBuilder passports(List<PassportCopy> copies) {
        this.passports = copies;
        return this;
    }

    /** Null where nobody is replaced, or the mail does not say who. */
    public ApplicationBuilder replaces(PersonName name) {
        this.replaces = name;
        return this;
    }

    public ApplicationBuilder replacedOffice(String office) {
        this.replacedOffice = office;
        return this;
    }

    public ApplicationBuilder findings(List<Finding> doubts) {
        this.findings = doubts;
        return this;
    }

    public Application build() {
        return new Application(
                intent,
                honorific,
                givenNames,
                surnames,
                position,
                institution,
                email,
                phone,
                delegations,
                passports,
                replaces,
                replacedOffice,
                findings);
    }
}
