package org.rcm.intake.privacy;

/**
 * Changes the key that seals. Fingerprints have a key of their own that stays: every lookup and the audit chain stand on
 * it.
 */
public final class Rotation {
    private final KeyRing ring;

    Rotation(KeyRing ring) {
        this.ring = ring;
    }

    /** What everything begins with that the newest key has sealed; five bytes. */
    public byte[] prefix() {
        return ring.keys().prefix();
    }

    /** True if there are keys that seal no more. */
    public boolean hasOldKeys() {
        return ring.keys().size() > 1;
    }

    /** True if the keys can be changed where they are; false where somebody else keeps them. */
    public boolean isPossibleHere() {
        return ring.source().isWritable();
    }

    /** Where the keys are, for people. */
    public String source() {
        return ring.source().name();
    }

    /** Takes notice of what somebody else has changed since the keys were read. Call it before changing them. */
    public void lookAgain() {
        ring.refresh();
    }

    /** From now on everything is sealed by a new key; the others still open what they have sealed. */
    public void addKey() {
        ring.replace(ring.keys().withNewKey());
    }

    /** Takes out the keys that seal no more. Call it when nothing is left that they have sealed. */
    public void dropOldKeys() {
        ring.replace(ring.keys().withoutOldKeys());
    }

    /** The text that {@link #addKey} would write, for who keeps the keys. It is secret. */
    public String textWithNewKey() {
        return ring.keys().withNewKey().text();
    }

    /** The text that {@link #dropOldKeys} would write, for who keeps the keys. It is secret. */
    public String textWithoutOldKeys() {
        return ring.keys().withoutOldKeys().text();
    }
}
