package org.rcm.intake.mail;

import java.io.ByteArrayOutputStream;
import java.security.cert.CertificateException;
import java.util.Arrays;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * Whether signed content is still what was signed (RFC 8551). Who signed is not asked: the certificate comes with the mail, and no
 * authority is trusted here, so that an intact signature proves nothing about its sender and decides nothing.
 */
enum SignedContent {
    INTACT("the content is what was signed"),
    ALTERED("the content is not what was signed"),
    UNCHECKED("the signature cannot be checked");

    private static final int MOST_SIGNERS = 4;
    private static final int LARGEST_CERTIFICATE = 16 * 1024;

    final String says;

    SignedContent(String says) {
        this.says = says;
    }

    /** A clear-text signature over a part, which was signed with CRLF at its lines' ends (RFC 8551, 3.1.1). */
    static SignedContent detached(Slice part, byte[] signature) {
        try {
            return of(new CMSSignedData(new CMSProcessableByteArray(canonical(part)), signature));
        } catch (CMSException | RuntimeException e) {
            return UNCHECKED;
        }
    }

    static SignedContent of(CMSSignedData signed) {
        int signers = 0;
        try {
            for (SignerInformation signer : signed.getSignerInfos().getSigners()) {
                X509CertificateHolder certificate = certificate(signed, signer);
                if (certificate == null || ++signers > MOST_SIGNERS) {
                    return UNCHECKED;
                }
                if (!signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate))) {
                    return ALTERED;
                }
            }
        } catch (org.bouncycastle.cms.CMSSignerDigestMismatchException e) {
            return ALTERED;
        } catch (CMSException
                | OperatorCreationException
                | CertificateException
                | java.io.IOException
                | RuntimeException e) {
            return UNCHECKED;
        }
        return signers == 0 ? UNCHECKED : INTACT;
    }

    private static X509CertificateHolder certificate(CMSSignedData signed, SignerInformation signer)
            throws java.io.IOException {
        for (Object found : signed.getCertificates().getMatches(null)) {
            X509CertificateHolder certificate = (X509CertificateHolder) found;
            if (signer.getSID().match(certificate)) {
                return certificate.getEncoded().length > LARGEST_CERTIFICATE ? null : certificate;
            }
        }
        return null;
    }

    private static byte[] canonical(Slice part) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream(part.to() - part.from() + 256);
        for (int at = part.from(); at < part.to(); ) {
            int end = Lines.end(part.bytes(), at, part.to());
            lines.writeBytes(Arrays.copyOfRange(part.bytes(), at, end));
            if (end < part.to()) {
                lines.write('\r');
                lines.write('\n');
            }
            at = Lines.next(part.bytes(), end, part.to());
        }
        return lines.toByteArray();
    }
}
