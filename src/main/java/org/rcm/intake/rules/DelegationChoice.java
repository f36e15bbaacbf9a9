package org.rcm.intake.rules;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rcm.intake.event.Countries;
import org.rcm.intake.event.RuleKeys;
import org.rcm.intake.registration.Evidence;
import org.rcm.intake.registration.Evidence.Source;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Item;
import org.rcm.intake.registration.PassportCopy;
import org.rcm.intake.registration.PassportCountry;
import org.rcm.intake.registration.Stated;

/**
 * The delegation that the hints of a case name, and what speaks against it.
 *
 * <p>A person's word settles it. Else what the mail states goes before what the institution implies, and that before the
 * sender's domain, as somebody may write for another. An organisation that is stated goes before a country: its people have
 * a nationality, too. That nothing named one before is settled by whatever names one now; that two were named, by a statement. A name that ministries of many countries have says least, and contradicts nothing. Two countries, or two organisations, are a disagreement, whatever they come from.
 *
 * @param code ISO 3166 alpha-3 or an organisation code; null if nothing is known
 * @param findings doubts
 */
record DelegationChoice(String code, List<Finding> findings) {

    private static final Set<Source> IMPLIED = EnumSet.of(Source.INFERRED, Source.SENDER, Source.CATALOGUE);

    static DelegationChoice of(Case subject) {
        List<Finding> before = doubtsBefore(subject);
        List<Stated<String>> hints = hints(subject, before.isEmpty());
        List<String> byHuman = codes(hints, source -> source == Source.HUMAN);
        if (!byHuman.isEmpty()) {
            return new DelegationChoice(byHuman.get(0), List.of());
        }
        List<String> stated = codes(hints, source -> !IMPLIED.contains(source));
        List<String> institution = codes(hints, source -> source == Source.INFERRED);
        List<String> domain = codes(hints, source -> source == Source.SENDER);
        List<String> namesakes = codes(hints, source -> source == Source.CATALOGUE);
        String chosen = Stream.of(stated, institution, domain, namesakes)
                .filter(codes -> !codes.isEmpty())
                .map(DelegationChoice::organisationFirst)
                .findFirst()
                .orElse(null);
        if (chosen == null) {
            return unknown(subject, before);
        }
        List<Finding> differing = before.stream()
                .filter(finding -> finding.code() == FindingCode.DELEGATION_DIFFERS)
                .toList();
        if (stated.isEmpty() && !differing.isEmpty()) {
            return new DelegationChoice(chosen, differing);
        }
        return new DelegationChoice(chosen, doubts(subject, chosen, stated, institution, domain));
    }

    private static DelegationChoice unknown(Case subject, List<Finding> before) {
        String recorded = subject.registration().delegation();
        if (recorded != null) {
            return new DelegationChoice(recorded, before);
        }
        String nationality = subject.registration().passport() == null
                ? null
                : PassportCountry.alpha3(subject.registration().passport().nationality());
        String known = Countries.isAlpha3(nationality) ? nationality : null;
        String detail =
                known == null ? "nothing says whom the person represents" : "only the passport's nationality names one";
        return new DelegationChoice(known, List.of(unknown(subject, detail).by(RuleKeys.DELEGATIONS)));
    }

    /** The institution that is still to come will tell; once it is here and does not, a person must. */
    private static Finding unknown(Case subject, String detail) {
        boolean mayStillTell = Needs.missing(subject).contains(Item.INSTITUTION);
        return mayStillTell
                ? Finding.ask(FindingCode.DELEGATION_UNKNOWN, detail)
                : Finding.review(FindingCode.DELEGATION_UNKNOWN, detail);
    }

    private static List<Finding> doubts(
            Case subject, String chosen, List<String> stated, List<String> institution, List<String> domain) {
        if (differ(stated, institution, domain)) {
            return doubt(
                    FindingCode.DELEGATION_DIFFERS, "the mail, the institution and the domain name different ones");
        }
        boolean maySpeakForOrganisation = Countries.isAlpha3(chosen)
                && subject.event().groupOf(chosen).isEmpty()
                && subject.event().organisations().stream()
                        .anyMatch(organisation -> organisation.countries().contains(chosen));
        if (maySpeakForOrganisation) {
            return doubt(
                    FindingCode.DELEGATION_DIFFERS,
                    chosen + " is a member of an invited organisation: it may come for it");
        }
        boolean strangeMember = subject.event()
                .organisation(chosen)
                .map(organisation -> !organisation.countries().isEmpty()
                        && Stream.of(stated, institution, domain)
                                .flatMap(List::stream)
                                .anyMatch(code -> Countries.isAlpha3(code)
                                        && !organisation.countries().contains(code)))
                .orElse(false);
        return strangeMember
                ? doubt(
                        FindingCode.DELEGATION_DIFFERS,
                        "a country that is no member of " + chosen + " is named as well")
                : List.of();
    }

    /** An organisation's domain is no disagreement: its people write for delegates, too. */
    private static boolean differ(List<String> stated, List<String> institution, List<String> domain) {
        List<String> all = Stream.of(stated, institution, domain)
                .flatMap(List::stream)
                .distinct()
                .toList();
        long countries = all.stream().filter(Countries::isAlpha3).count();
        long organisations = Stream.concat(stated.stream(), institution.stream())
                .distinct()
                .filter(code -> !Countries.isAlpha3(code))
                .count();
        boolean countryStatedOfOrganisation = !stated.isEmpty()
                && stated.stream().allMatch(Countries::isAlpha3)
                && institution.stream().anyMatch(code -> !Countries.isAlpha3(code));
        return countries > 1 || organisations > 1 || countryStatedOfOrganisation;
    }

    private static String organisationFirst(List<String> codes) {
        return codes.stream()
                .filter(code -> !Countries.isAlpha3(code))
                .findFirst()
                .orElse(codes.get(0));
    }

    private static List<Finding> doubtsBefore(Case subject) {
        return subject.registration().findings().stream()
                .filter(finding -> finding.code() == FindingCode.DELEGATION_DIFFERS
                        || finding.code() == FindingCode.DELEGATION_UNKNOWN)
                .toList();
    }

    private static List<Stated<String>> hints(Case subject, boolean recordedIsSure) {
        String recorded = subject.registration().delegation();
        Stream<Stated<String>> record = recorded != null && recordedIsSure
                ? Stream.of(new Stated<>(recorded, new Evidence(Source.THREAD, "0", "registration")))
                : Stream.of();
        return Stream.concat(subject.hints().stream(), record)
                .filter(hint -> !isPassport(hint.evidence(), subject))
                .toList();
    }

    /** A passport says whose citizen somebody is; {@link Delegations#NATIONALITY} looks at it. */
    private static boolean isPassport(Evidence evidence, Case subject) {
        return evidence.source() == Source.PICTURE
                || subject.copies().stream()
                        .map(PassportCopy::evidence)
                        .anyMatch(copy -> evidence.source() == Source.INFERRED
                                && evidence.part().equals(copy.part())
                                && evidence.place().equals(copy.place()));
    }

    private static List<String> codes(List<Stated<String>> hints, Predicate<Source> from) {
        return hints.stream()
                .filter(hint -> from.test(hint.evidence().source()))
                .map(Stated::value)
                .distinct()
                .toList();
    }

    private static List<Finding> doubt(FindingCode code, String detail) {
        return List.of(Finding.review(code, detail).by(RuleKeys.DELEGATIONS));
    }
}
