package org.rcm.intake.event.file;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.rcm.intake.event.Deadline;
import org.rcm.intake.event.Grant;
import org.rcm.intake.event.Text;
import org.rcm.intake.registration.Item;

/** Who pays what for whom. */
final class Entitlements {
    private static final String GRANT = "payer, seats and delegations";

    private final Invitations invited;
    private boolean ticketsWaitForAcceptance;
    private Grant ticket;
    private Grant courtesies;

    Entitlements(Fields file, Invitations invited, Set<Item> needs, Deadline letter) {
        this.invited = invited;
        Fields block = file.takeBlock("entitlements", "ticket or courtesies");
        if (block != null) {
            ticket = ticket(block.takeBlock("ticket", GRANT), letter);
            courtesies = courtesies(block.takeBlock("courtesies", GRANT));
            if (ticket != null && !needs.contains(Item.PASSPORT)) {
                block.wrong("ticket", "cannot be bought without a passport", "add passport to needs");
            }
            block.close();
        }
    }

    /** Null if nobody's tickets are paid. */
    Grant ticket() {
        return ticket;
    }

    boolean hasTicket() {
        return ticket != null;
    }

    boolean ticketsWaitForAcceptance() {
        return ticketsWaitForAcceptance;
    }

    /** Null if nobody's stay is paid. */
    Grant courtesies() {
        return courtesies;
    }

    private Grant ticket(Fields block, Deadline letter) {
        if (block == null) {
            return null;
        }
        ticketsWaitForAcceptance = Boolean.TRUE.equals(block.take("hold-until-accepted", Forms.TRUTH));
        if (ticketsWaitForAcceptance && letter == null) {
            block.wrong("hold-until-accepted", "waits for a letter that this event does not send", "add letter.before");
        }
        return grant("ticket", block);
    }

    private Grant courtesies(Fields block) {
        return block == null ? null : grant("courtesies", block);
    }

    private Grant grant(String key, Fields block) {
        String payer = block.need("payer", Forms.PAYER);
        Text payerName = EventReader.text(block.takeBlock("payer-name", EventReader.LANGUAGES));
        Integer seats = block.need("seats", Forms.SEATS);
        Set<String> delegations = block.needSet("delegations", Forms.CODE);
        Text contains = EventReader.text(block.takeBlock("contains", EventReader.LANGUAGES));
        Map<String, Integer> seatsOf = new HashMap<>();
        for (String code : delegations) {
            seatsOf.put(code, seats == null ? 1 : seats);
            if (!invited.hasGroupFor(code)) {
                block.wrong("delegations", code + " is in no group of delegations", "invite it first, or take it out");
            }
        }
        Fields others = block.takeBlock("seats-for", "a code and its seats a line");
        if (others != null) {
            others.values(Forms.SEATS).forEach((code, number) -> {
                if (seatsOf.replace(code, number) == null) {
                    others.wrong(code, "is not in " + block.pathOf("delegations"), "add it there, or take it out");
                }
            });
        }
        block.close();
        String shortName = payer == null ? "" : payer;
        return new Grant(
                key, shortName, payerName == null ? new Text(shortName, shortName) : payerName, seatsOf, contains);
    }
}
