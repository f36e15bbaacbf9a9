package org.rcm.intake.reply.content;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.rcm.intake.event.Dates;
import org.rcm.intake.event.Deadline;
import org.rcm.intake.event.Event;
import org.rcm.intake.event.Grant;
import org.rcm.intake.event.Group;
import org.rcm.intake.event.NamedBy;
import org.rcm.intake.event.Notices;
import org.rcm.intake.event.Organisation;
import org.rcm.intake.event.Others;
import org.rcm.intake.event.PassportRule;
import org.rcm.intake.event.Text;
import org.rcm.intake.event.Travel;
import org.rcm.intake.event.TravelRules;
import org.rcm.intake.event.Venue;
import org.rcm.intake.registration.Delegate;
import org.rcm.intake.registration.Entitlement;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Item;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.Passport;
import org.rcm.intake.registration.PersonName;
import org.rcm.intake.registration.Proof;
import org.rcm.intake.registration.ReceiptProof;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.RegistrationBuilder;
import org.rcm.intake.registration.Severity;
import org.rcm.intake.registration.Sex;
import org.rcm.intake.registration.State;

/** Delegates, mails and an event of tests about answers and tickets; all invented. */
public final class Fixtures {
    public static final Instant MAY_14 = Instant.parse("2030-05-14T16:20:31Z");
    /** Stands there. */
    public static final Clock CLOCK = Clock.fixed(MAY_14, ZoneOffset.UTC);

    public static final String PASSPORT_NUMBER = "PA1234567";
    public static final LocalDate BIRTH = LocalDate.of(1974, 7, 12);

    /** As configured by default. */
    public static final ReplyLanguage LANGUAGES = new ReplyLanguage(Set.of("es", "en"), "en");

    private Fixtures() {}

    /** A workshop in Panama City: two places a country, IOM's tickets for Panama and El Salvador, courtesies for Panama. */
    public static Event workshop() {
        ZoneId zone = ZoneId.of("America/Panama");
        return new Event(
                "workshop-2030",
                "WSP30",
                new Text("Taller de prueba", "Test workshop"),
                null,
                new Venue(new Text("Ciudad de Panamá", "Panama City"), "PAN", null),
                new Dates(
                        LocalDateTime.parse("2030-06-10T09:00"),
                        LocalDateTime.parse("2030-06-12T17:00"),
                        zone,
                        List.of()),
                Instant.parse("2030-01-01T00:00:00Z"),
                new Deadline(LocalDateTime.parse("2030-05-20T00:00"), zone),
                new Deadline(LocalDateTime.parse("2030-06-01T00:00"), zone),
                EnumSet.allOf(Item.class),
                List.of(new Organisation("RNCOM", new Text("Red de prueba", "Test network"), Set.of())),
                List.of(new Group("members", Set.of("PAN", "SLV", "CRI"), OptionalInt.of(2))),
                Others.ANYBODY,
                new Grant(
                        "ticket",
                        "IOM",
                        new Text("la OIM", "IOM"),
                        Map.of("PAN", 2, "SLV", 2, "RNCOM", 2),
                        new Text(
                                "un boleto de ida y vuelta que no se reembolsa si lo compra usted",
                                "a return ticket, not reimbursed if you buy it")),
                false,
                new Grant(
                        "courtesies",
                        "HOST",
                        new Text("el país anfitrión", "the host country"),
                        Map.of("PAN", 2),
                        new Text("2 noches de hospedaje y 2 desayunos", "2 nights and 2 breakfasts")),
                null,
                new PassportRule(6, Severity.INFO),
                new Travel(LocalDateTime.parse("2030-06-09T20:00"), LocalDateTime.parse("2030-06-12T19:00"), Set.of()),
                TravelRules.NONE,
                List.of(),
                new NamedBy(Set.of(), Set.of(), Set.of()),
                new Notices(null, List.of(7, 2), Notices.MORNING, Notices.EVENING, zone),
                LocalDate.of(2031, 6, 12));
    }

    public static Passport aPassport() {
        return new Passport(
                PASSPORT_NUMBER,
                "PAN",
                "PAN",
                "SOTO DE LEON",
                "MARIA LUISA ANA",
                BIRTH,
                Sex.F,
                LocalDate.of(2034, 4, 15),
                Proof.CHECK_DIGITS);
    }

    /** Complete, confirmed, with ticket and courtesies. */
    public static RegistrationBuilder confirmed() {
        return RegistrationBuilder.open("WSP30-0007", "workshop-2030", MAY_14, "es")
                .delegation("PAN")
                .delegate(new Delegate(
                        "Licda.",
                        new PersonName("María Luisa Ana", "Soto de León"),
                        "Directora",
                        "Servicio Nacional de Migración",
                        "msoto@migracion.example",
                        "+507 500 0000"))
                .passport(aPassport())
                .state(State.CONFIRMED)
                .entitlement(new Entitlement("IOM", "HOST"))
                .seat(1)
                .completedAt(MAY_14)
                .addAddress("msoto@migracion.example");
    }

    /** Not complete: these items are missing. */
    public static RegistrationBuilder incomplete(Item... missing) {
        return confirmed()
                .state(State.INCOMPLETE)
                .entitlement(Entitlement.NONE)
                .seat(null)
                .completedAt(null)
                .passport(null)
                .missing(Set.of(missing));
    }

    public static AnsweredMail aMail(String language) {
        return new AnsweredMail(
                "<abc@migracion.example>",
                List.of("<first@migracion.example>"),
                "Inscripción",
                "msoto@migracion.example",
                MAY_14,
                ReceiptProof.IMAP,
                MailKind.REGISTRATION,
                language);
    }

    public static AnswerRequest answering(AnsweredMail mail, PersonOutcome... people) {
        return new AnswerRequest(Occasion.MAIL, mail, List.of(people), List.of(), workshop());
    }

    /** What became of somebody new. */
    public static PersonOutcome newly(Registration registration, Finding... findings) {
        return new PersonOutcome(registration, null, List.of(findings), true);
    }

    public static PersonOutcome newly(RegistrationBuilder registration, Finding... findings) {
        return newly(registration.build(), findings);
    }

    public static Finding asked(FindingCode code) {
        return Finding.ask(code, "test");
    }
}
