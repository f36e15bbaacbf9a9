package org.rcm.intake.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;

/**
 * An opaque S/MIME envelope (RFC 8551). Its signature is not verified here: what it encloses is read like any part.
 *
 * @param content the part enclosed, or null where it cannot be read
 * @param encrypted true where only the recipient's key opens it
 */
record SignedEnvelope(byte[] content, boolean encrypted) {

    static SignedEnvelope read(byte[] bytes) {
        try {
            ContentInfo info = ContentInfo.getInstance(bytes);
            if (!info.getContentType().equals(CMSObjectIdentifiers.signedData)) {
                return new SignedEnvelope(null, !info.getContentType().equals(CMSObjectIdentifiers.data));
            }
            CMSSignedData signed = new CMSSignedData(info);
            if (signed.getSignedContent() == null) {
                return new SignedEnvelope(null, false);
            }
            ByteArrayOutputStream content = new ByteArrayOutputStream(bytes.length);
            signed.getSignedContent().write(content);
            return new SignedEnvelope(content.toByteArray(), false);
        } catch (CMSException | IOException | RuntimeException e) {
            return new SignedEnvelope(null, false);
        }
    }
}
