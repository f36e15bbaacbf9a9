package org.rcm.intake.mail;

/**
 * Opens the leaves that hold other things: attached mails, archives, {@code winmail.dat}, signed envelopes, pictures
 * within documents.
 */
final class Containers {
    private final Collector collector;
    private final Walk walk;

    Containers(Collector collector, Walk walk) {
        this.collector = collector;
        this.walk = walk;
    }

    /** Adds the part, or what is in it. */
    void open(Part part, Letter letter, int depth) {
        try {
            if (depth > Limits.DEPTH) {
                collector.unreadable(part.path(), "nested more than " + Limits.DEPTH + " deep");
                collector.add(part);
            } else if (isMail(part)) {
                walk.message(part.content(), 0, part.content().length, part.path(), depth + 1);
            } else if (part.type().equals(ContentTypes.TNEF)) {
                Tnef.open(part, letter, collector, inner -> open(inner, letter, depth + 1));
            } else if (part.type().equals(ContentTypes.ZIP)) {
                Archive.open(part, name -> true, collector, inner -> open(inner, letter, depth + 1));
            } else if (part.type().equals(ContentTypes.MSG)) {
                OutlookMessage.open(part, collector, inner -> open(inner, letter, depth + 1), depth + 1);
            } else if (part.declaredType().matches("application/(x-)?pkcs7-mime")) {
                envelope(part, letter, depth);
            } else {
                collector.add(part);
                Pictures.open(part, collector);
            }
        } catch (RuntimeException | LinkageError e) {
            collector.unreadable(part.path(), "broken " + part.type());
        }
    }

    private static boolean isMail(Part part) {
        boolean declared =
                part.declaredType().matches("message/(rfc822|global|news)") && ContentTypes.isText(part.content());
        return declared
                || part.type().equals(ContentTypes.MAIL) && !part.declaredType().matches("text/.+|message/.+");
    }

    private void envelope(Part part, Letter letter, int depth) {
        SignedEnvelope envelope = SignedEnvelope.read(part.content());
        if (envelope.content() != null) {
            collector.signed(part.path(), envelope.signature());
            walk.enclosed(envelope.content(), letter, part.path() + "/", depth + 1);
        } else if (envelope.encrypted()) {
            collector.encrypted(part.path(), "S/MIME");
        } else {
            collector.unreadable(part.path(), "no S/MIME that can be read");
        }
    }
}
