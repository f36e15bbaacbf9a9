package org.rcm.intake.ticketing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The fields that ticketing staff buy by, as texts by path: what an amendment compares. Of the flags only the one that says
 * not to buy: the others come with whatever else has changed.
 */
final class TicketFields {
    /** What the machine-readable zone says, in the order of {@link #of}. */
    static final List<String> OF_DOCUMENT = List.of(
            "traveller.surname",
            "traveller.givenNames",
            "traveller.birthDate",
            "traveller.sex",
            "traveller.nationality",
            "document.number",
            "document.issuingState",
            "document.expiry");

    private TicketFields() {}

    static Map<String, String> of(TicketRequest request) {
        TicketRequest.Traveller traveller = request.traveller();
        TicketRequest.Document document = request.document();
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "delegation", request.delegation());
        put(fields, "payer", request.payer());
        put(fields, "traveller.surname", traveller.surname());
        put(fields, "traveller.givenNames", traveller.givenNames());
        put(fields, "traveller.birthDate", traveller.birthDate());
        put(fields, "traveller.sex", traveller.sex());
        put(fields, "traveller.nationality", traveller.nationality());
        put(fields, "traveller.email", traveller.email());
        put(fields, "traveller.phone", traveller.phone());
        put(fields, "document.number", document.number());
        put(fields, "document.issuingState", document.issuingState());
        put(fields, "document.expiry", document.expiry());
        put(fields, "travel.from", request.travel().from());
        put(fields, "travel.to", request.travel().to());
        put(fields, "travel.arriveBy", request.travel().arriveBy());
        put(fields, "travel.leaveAfter", request.travel().leaveAfter());
        boolean paused = request.flags().contains(TicketFlag.MAIL_WAITS_FOR_PERSON);
        put(fields, "flags", paused ? TicketFlag.MAIL_WAITS_FOR_PERSON : null);
        return fields;
    }

    private static void put(Map<String, String> fields, String path, Object value) {
        fields.put(path, value == null ? null : value.toString());
    }

    static List<TicketRequest.Change> changes(Map<String, String> before, Map<String, String> after) {
        return after.entrySet().stream()
                .filter(now -> !Objects.equals(before.get(now.getKey()), now.getValue()))
                .map(now -> new TicketRequest.Change(now.getKey(), before.get(now.getKey()), now.getValue()))
                .toList();
    }
}
