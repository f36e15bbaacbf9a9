package org.rcm.intake.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;

/**
 * An opaque S/MIME envelope (RFC 8551). What it encloses is read like any part, whatever its signature is worth.
 *
 * @param content the part enclosed, or null where it cannot be read
 * @param encrypted true where only the recipient's key opens it
 * @param signature what its signature is worth
 */
record SignedEnvelope(byte[] content, boolean encrypted, SignedContent signature) {

    static SignedEnvelope read(byte[] bytes) {
        try {
            ContentInfo info = ContentInfo.getInstance(bytes);
            if (!info.getContentType().equals(CMSObjectIdentifiers.signedData)) {
                return unread(!info.getContentType().equals(CMSObjectIdentifiers.data));
            }
            CMSSignedData signed = new CMSSignedData(info);
            if (signed.getSignedContent() == null) {
                return unread(false);
            }
            ByteArrayOutputStream content = new ByteArrayOutputStream(bytes.length);
            signed.getSignedContent().write(content);
            return new SignedEnvelope(content.toByteArray(), false, SignedContent.of(signed));
        } catch (CMSException | IOException | RuntimeException e) {
            return unread(false);
        }
    }

    private static SignedEnvelope unread(boolean encrypted) {
        return new SignedEnvelope(null, encrypted, SignedContent.UNCHECKED);
    }
}
