package org.rcm.intake.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Security;
import java.util.Random;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NativeAesGcmTest {
    private static final String JAVAS_OWN = "SunJCE";
    private static final byte[] NONCE = "twelve bytes".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CONTEXT = "mail:7".getBytes(StandardCharsets.US_ASCII);

    @BeforeAll
    static void install() {
        assertThat(NativeAesGcm.install()).isTrue();
    }

    @Test
    void whoeverAsksForAesGcmGetsIt() throws Exception {
        Cipher cipher = cipher(null, Cipher.ENCRYPT_MODE);

        assertThat(cipher.getProvider().getName()).isEqualTo("Conscrypt");
    }

    @Test
    void isOfferedOnceHoweverOftenItIsInstalled() {
        int before = Security.getProviders().length;

        NativeAesGcm.install();

        assertThat(Security.getProviders()).hasSize(before);
    }

    @Test
    void leavesTlsToJava() throws Exception {
        assertThat(SSLContext.getInstance("TLS").getProvider().getName()).isEqualTo("SunJSSE");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 17, 60_000, 5_000_000})
    void sealsAsJavasOwnDoes(int bytes) throws Exception {
        byte[] plain = bytes(bytes);

        assertThat(cipher(null, Cipher.ENCRYPT_MODE).doFinal(plain))
                .isEqualTo(cipher(JAVAS_OWN, Cipher.ENCRYPT_MODE).doFinal(plain));
    }

    @Test
    void opensWhatJavasOwnSealed() throws Exception {
        byte[] plain = bytes(60_000);
        byte[] sealed = cipher(JAVAS_OWN, Cipher.ENCRYPT_MODE).doFinal(plain);

        assertThat(cipher(null, Cipher.DECRYPT_MODE).doFinal(sealed)).isEqualTo(plain);
    }

    @Test
    void opensNothingThatWasChanged() throws Exception {
        byte[] sealed = cipher(null, Cipher.ENCRYPT_MODE).doFinal(bytes(60_000));
        sealed[30_000] ^= 1;

        assertThatExceptionOfType(AEADBadTagException.class)
                .isThrownBy(() -> cipher(null, Cipher.DECRYPT_MODE).doFinal(sealed));
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        return bytes;
    }

    private static Cipher cipher(String provider, int mode) throws GeneralSecurityException {
        String algorithm = "AES/GCM/NoPadding";
        Cipher cipher = provider == null ? Cipher.getInstance(algorithm) : Cipher.getInstance(algorithm, provider);
        cipher.init(mode, new SecretKeySpec(new byte[32], "AES"), new GCMParameterSpec(128, NONCE));
        cipher.updateAAD(CONTEXT);
        return cipher;
    }
}
