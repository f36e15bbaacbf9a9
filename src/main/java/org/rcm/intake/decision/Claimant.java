package org.rcm.intake.decision;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rcm.intake.event.Countries;
import org.rcm.intake.registration.Application;
import org.rcm.intake.registration.Evidence.Source;
import org.rcm.intake.registration.Intent;
import org.rcm.intake.registration.Passport;
import org.rcm.intake.registration.PassportCopy;
import org.rcm.intake.registration.PassportCountry;
import org.rcm.intake.registration.PersonName;
import org.rcm.intake.registration.Stated;
import org.rcm.intake.registration.names.Names;

/**
 * The person an application is about, as far as it tells.
 *
 * @param name as written; empty where it is not said, or where a passport says it better than a signature does
 * @param uncertainName true if the name is only the signature's or the sender's, who may write for somebody else
 * @param delegations to whom the person may belong, as the words have it
 * @param passports what documents say
 * @param office by which alone the mail speaks of him; null if it says more, or nothing
 * @param email what the mail says to be the person's own, lower case; null if it says none, or only by who writes
 */
record Claimant(
        PersonName name,
        boolean uncertainName,
        Set<String> delegations,
        List<Passport> passports,
        String office,
        String email) {
    /** Places that name whoever writes, not whom he writes about. */
    private static final Set<Source> OF_THE_WRITER =
            EnumSet.of(Source.SIGNATURE, Source.SENDER, Source.THREAD, Source.INFERRED, Source.CATALOGUE);

    private static final String HEADERS = "0";

    static Claimant of(Application application) {
        List<Passport> passports = application.passports().stream()
                .map(PassportCopy::passport)
                .filter(Objects::nonNull)
                .toList();
        boolean ofTheWriter = isOfTheWriter(application);
        boolean documentSays =
                passports.stream().anyMatch(passport -> !nameOf(passport).isEmpty());
        boolean documentSaysMore = application.givenNames() == null
                && application.surnames() != null
                && passports.stream().anyMatch(passport -> hasSurnames(passport, application.surnames()));
        PersonName name =
                ofTheWriter && documentSays || documentSaysMore ? new PersonName(null, null) : application.name();
        return new Claimant(
                name,
                ofTheWriter && !name.isEmpty(),
                delegations(application).map(Stated::value).collect(Collectors.toUnmodifiableSet()),
                passports,
                officeAlone(application),
                application.email() == null || namesTheWriter(application.email())
                        ? null
                        : application.email().value());
    }

    /** Whose citizen somebody is, is another question: {@link #mayBelongTo}. */
    private static Stream<Stated<String>> delegations(Application application) {
        return application.delegations().stream()
                .filter(hint -> hint.evidence().source() != Source.PICTURE
                        && application.passports().stream().noneMatch(copy -> isNationality(hint, copy)));
    }

    /** True if the mail says whom the person represents, or an institution or address of his own does; his account alone does not. */
    static boolean saysDelegation(Application application) {
        return delegations(application).anyMatch(hint -> !isOfTheAccount(hint));
    }

    private static boolean isOfTheAccount(Stated<String> hint) {
        return hint.evidence().source() == Source.SENDER
                || hint.evidence().source() == Source.CATALOGUE
                || (hint.evidence().source() == Source.INFERRED
                        && hint.evidence().part().equals(HEADERS));
    }

    private static boolean isNationality(Stated<String> hint, PassportCopy copy) {
        return hint.evidence().source() == Source.INFERRED
                && hint.evidence().part().equals(copy.evidence().part())
                && hint.evidence().place().equals(copy.evidence().place());
    }

    /** An unknown delegation contradicts none, and a passport none that is an organisation's: its people have one, too. */
    boolean mayBelongTo(String delegation) {
        Set<String> countries = passports.stream()
                .map(passport -> PassportCountry.alpha3(passport.issuingState()))
                .filter(Countries::isAlpha3)
                .collect(Collectors.toSet());
        Set<String> said = delegations.isEmpty() && Countries.isAlpha3(delegation) ? countries : delegations;
        return delegation == null || said.isEmpty() || said.contains(delegation);
    }

    /** "La señora Mora Bermúdez", and her passport: it knows the rest of the name. */
    private static boolean hasSurnames(Passport passport, Stated<String> surnames) {
        return passport.givenNames() != null && Names.sameWords(surnames.value(), passport.surnames());
    }

    /** Whoever wrote, should the documents be of nobody on record. */
    static Claimant writerOf(Application application) {
        return new Claimant(application.name(), true, of(application).delegations(), List.of(), null, null);
    }

    /** Somebody of whom a mail says no more than the name, such as who does not come. */
    static Claimant named(PersonName name, Set<String> delegations) {
        return new Claimant(name, false, delegations, List.of(), null, null);
    }

    /** "El subsecretario no podrá viajar": who leaves is told by nothing else. */
    private static String officeAlone(Application application) {
        boolean alone = application.intent() == Intent.WITHDRAW
                && application.name().isEmpty()
                && application.passports().isEmpty()
                && application.position() != null
                && !namesTheWriter(application.position());
        return alone ? application.position().value() : null;
    }

    /** Somebody of whom a mail tells nothing but his office. */
    static Claimant holding(String office) {
        return new Claimant(new PersonName(null, null), false, Set.of(), List.of(), office, null);
    }

    /** True if the name is nothing but the signature's or the sender's, or none at all. */
    static boolean isOfTheWriter(Application application) {
        return Stream.of(application.givenNames(), application.surnames())
                .filter(Objects::nonNull)
                .allMatch(Claimant::namesTheWriter);
    }

    static boolean namesTheWriter(Stated<?> stated) {
        return OF_THE_WRITER.contains(stated.evidence().source());
    }

    /** The name in a mail's words or, where there is none, the passport's. */
    List<PersonName> names() {
        return name.isEmpty()
                ? passports.stream()
                        .map(Claimant::nameOf)
                        .filter(zone -> !zone.isEmpty())
                        .toList()
                : List.of(name);
    }

    boolean isNameless() {
        return names().isEmpty();
    }

    static PersonName nameOf(Passport passport) {
        return new PersonName(passport.givenNames(), passport.surnames());
    }

    /** Tells nothing personal. */
    @Override
    public String toString() {
        return "Claimant[" + passports.size() + " passports]";
    }
}
