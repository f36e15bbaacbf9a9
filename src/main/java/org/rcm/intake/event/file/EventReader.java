package org.rcm.intake.event.file;

import java.util.List;
import java.util.Set;
import org.rcm.intake.event.Budget;
import org.rcm.intake.event.Event;
import org.rcm.intake.event.NamedBy;
import org.rcm.intake.event.PassportRule;
import org.rcm.intake.event.Role;
import org.rcm.intake.event.Text;
import org.rcm.intake.event.Travel;
import org.rcm.intake.event.TravelRules;
import org.rcm.intake.event.Venue;
import org.rcm.intake.registration.Item;
import org.rcm.intake.registration.Severity;

/** Reads the top level of an event file; null values stand for mistakes that have been noted. */
final class EventReader {
    private final Fields file;
    private final TravelRules travelRules;
    private String id;
    private String reference;
    private NamedBy namedBy;

    EventReader(Fields file, TravelRules travelRules) {
        this.file = file;
        this.travelRules = travelRules;
    }

    /** The event; not to be used if a mistake was noted, for then parts of it are missing. */
    Event read() {
        id = file.need("id", Forms.ID);
        reference = file.need("reference", Forms.REFERENCE);
        Text name = text(file.needBlock("name", LANGUAGES));
        Text about = text(file.takeBlock("about", LANGUAGES));
        Venue venue = venue();
        Schedule schedule = new Schedule(file);
        Set<Item> needs = file.needSet("needs", Forms.ITEM);
        PassportRule passport = passport();
        Invitations invited = new Invitations(file);
        Entitlements paid = new Entitlements(file, invited, needs, schedule.letter());
        Budget budget = budget(paid);
        Travel travel = schedule.travel(paid.hasTicket());
        List<Role> roles = roles();
        namedBy = namedBy();
        file.close();
        if (anyNull(id, reference, name, venue) || !schedule.isComplete()) {
            return null;
        }
        return new Event(
                id,
                reference,
                name,
                about,
                venue,
                schedule.dates(),
                schedule.opens(),
                schedule.deadline(),
                schedule.letter(),
                needs,
                invited.organisations(),
                invited.groups(),
                invited.others(),
                paid.ticket(),
                paid.ticketsWaitForAcceptance(),
                paid.courtesies(),
                budget,
                passport,
                travel,
                travelRules,
                roles,
                namedBy,
                schedule.notices(),
                schedule.retention());
    }

    /** What no other event may be called by, as far as it was read. */
    OwnNames ownNames() {
        return new OwnNames(id, reference, namedBy);
    }

    static final String LANGUAGES = "es and en";

    /** Both languages of a block; null for no block or with a mistake. */
    static Text text(Fields block) {
        if (block == null) {
            return null;
        }
        String es = block.need("es", Forms.TEXT);
        String en = block.need("en", Forms.TEXT);
        block.close();
        return es == null || en == null ? null : new Text(es, en);
    }

    static boolean anyNull(Object... values) {
        for (Object value : values) {
            if (value == null) {
                return true;
            }
        }
        return false;
    }

    private Venue venue() {
        Fields block = file.needBlock("venue", "city and country");
        if (block == null) {
            return null;
        }
        Text city = text(block.needBlock("city", LANGUAGES));
        String country = block.need("country", Forms.COUNTRY);
        Text address = text(block.takeBlock("address", LANGUAGES));
        block.close();
        return new Venue(city, country, address);
    }

    private PassportRule passport() {
        Integer months = file.take("passport-valid-months", Forms.MONTHS);
        Severity soon = file.take("passport-expires-soon", Forms.EXPIRES_SOON);
        if (months != null && months > 0 && !file.has("passport-expires-soon")) {
            file.wrong(
                    "passport-valid-months",
                    "does not say what follows",
                    "add \"passport-expires-soon: INFO\" (or ASK)");
        }
        return new PassportRule(months == null ? 0 : months, soon == null ? Severity.INFO : soon);
    }

    private Budget budget(Entitlements paid) {
        Fields block = file.takeBlock("budget", "currency, ticket-price and ceiling");
        if (block == null) {
            return null;
        }
        var currency = block.need("currency", Forms.CURRENCY);
        var price = block.need("ticket-price", Forms.AMOUNT);
        var ceiling = block.need("ceiling", Forms.AMOUNT);
        block.close();
        if (!file.has("entitlements") || !paid.hasTicket()) {
            file.wrong(
                    "budget", "is a budget for tickets, and none are paid", "add entitlements.ticket, or take it out");
        }
        if (anyNull(currency, price, ceiling)) {
            return null;
        }
        if (ceiling.compareTo(price) < 0) {
            block.wrong("ceiling", "does not pay for one ticket", "set what all tickets may cost together");
        }
        return new Budget(currency, price, ceiling);
    }

    private List<Role> roles() {
        Fields block = file.takeBlock("roles", "one block a role");
        if (block == null) {
            return List.of();
        }
        return block.blocks("name, per-delegation and notice", (key, role) -> {
            Text name = text(role.needBlock("name", LANGUAGES));
            Integer each = role.need("per-delegation", Forms.SEATS);
            Text notice = text(role.takeBlock("notice", LANGUAGES));
            return new Role(key, name, each == null ? 0 : each, notice);
        });
    }

    private NamedBy namedBy() {
        Fields block = file.takeBlock("named-by", "addresses, tags or words");
        if (block == null) {
            return new NamedBy(Set.of(), Set.of(), Set.of());
        }
        NamedBy namedBy = new NamedBy(
                block.takeSet("addresses", Forms.ADDRESS),
                block.takeSet("tags", Forms.TAG),
                block.takeSet("words", Forms.TEXT));
        block.close();
        return namedBy;
    }
}
