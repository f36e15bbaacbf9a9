package org.rcm.intake.registration;

import java.util.ArrayList;
import java.util.List;

/**
 * What one mail says about one person. Every value keeps where it stands; what is not said is null.
 *
 * @param intent what is wanted
 * @param honorific title
 * @param givenNames given names with their accents
 * @param surnames surnames with their accents
 * @param position function
 * @param institution as written
 * @param email the delegate's own address, lower case
 * @param phone as written
 * @param delegations every hint to whom the person represents (ISO 3166 alpha-3 or an organisation code), strongest first
 * @param passports copies that belong to this person
 * @param replaces for {@link Intent#REPLACE}: who does not come; null if the mail does not say, or for other intents
 * @param replacedOffice the same, where the mail tells him by an office alone; else null
 * @param findings doubts of the reading itself
 */
public record Application(
        Intent intent,
        Stated<String> honorific,
        Stated<String> givenNames,
        Stated<String> surnames,
        Stated<String> position,
        Stated<String> institution,
        Stated<String> email,
        Stated<String> phone,
        List<Stated<String>> delegations,
        List<PassportCopy> passports,
        PersonName replaces,
        String replacedOffice,
        List<Finding> findings) {

    public Application {
        delegations = List.copyOf(delegations);
        passports = List.copyOf(passports);
        findings = List.copyOf(findings);
    }

    /** About somebody of whom nothing is said yet. */
    public static ApplicationBuilder to(Intent intent) {
        return new ApplicationBuilder(intent);
    }

    /** The same, but for what is said otherwise. */
    public ApplicationBuilder but() {
        return new ApplicationBuilder(this);
    }

    /** The name as stated; its parts are null where the mail gives none. */
    public PersonName name() {
        return new PersonName(Stated.valueOf(givenNames), Stated.valueOf(surnames));
    }

    /** The same, with other hints to whom the person represents. */
    public Application withDelegations(List<Stated<String>> hints) {
        return but().delegations(hints).build();
    }

    /** The same, with a doubt more. */
    public Application withFinding(Finding doubt) {
        List<Finding> all = new ArrayList<>(findings);
        all.add(doubt);
        return but().findings(all).build();
    }

    /** Tells nothing personal. */
    @Override
    public String toString() {
        return "Application[" + intent + ", " + passports.size() + " passport copies]";
    }
}
