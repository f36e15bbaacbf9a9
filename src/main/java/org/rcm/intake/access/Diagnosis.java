package org.rcm.intake.access;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.rcm.intake.parts.Absence;
import org.rcm.intake.parts.Reason;

/** Why one does not get in at a mail server, which setting that is about, and what to do. */
public final class Diagnosis {
    private static final int LONGEST = 200;

    private final MailAccess access;
    private final List<Throwable> chain;

    private Diagnosis(MailAccess access, Throwable failure) {
        this.access = access;
        this.chain = chain(failure);
    }

    /** @param failure of connecting, logging in or opening a folder */
    public static Absence of(MailAccess access, Throwable failure) {
        Diagnosis diagnosis = new Diagnosis(access, failure);
        return diagnosis
                .login()
                .or(diagnosis::certificate)
                .or(diagnosis::tls)
                .or(diagnosis::line)
                .or(diagnosis::folder)
                .orElseGet(() -> Absence.of(failure));
    }

    private Optional<Absence> login() {
        Optional<TokenException> token = find(TokenException.class);
        if (token.isPresent()) {
            TokenException e = token.get();
            return Optional.of(new Absence(e.getMessage(), e.remedy(), !e.isAway()));
        }
        Optional<AuthenticationFailedException> refused = find(AuthenticationFailedException.class);
        if (refused.isEmpty()) {
            return unableToLogIn();
        }
        String said = said(refused.get());
        if (said.toLowerCase(Locale.ROOT).contains("certificate")) {
            return refusal(
                    access.place() + " wants a certificate of ours" + said,
                    "see " + access.keys() + ".tls.certificate and .tls.key");
        }
        if (access.credential().isToken() && said.toLowerCase(Locale.ROOT).contains("unsupported")) {
            return refusal(access.place() + " takes no tokens" + said, noTokens());
        }
        if (access.credential().isToken()) {
            return refusal(
                    access.place() + " refuses the token for " + access.username() + said,
                    "let the application into the mailbox (at Microsoft 365: " + permission()
                            + " with admin consent, the service principal registered in Exchange, and full access to the"
                            + " mailbox), and let the server take XOAUTH2; see "
                            + access.keys() + ".username and .oauth.*");
        }
        return refusal(
                access.place() + " refuses the login of " + access.username() + said,
                "see " + access.keys() + ".username and .password (or .password-file)");
    }

    private String permission() {
        return access.protocol().startsWith("imap")
                ? "the permission IMAP.AccessAsApp"
                : "the permission SMTP.SendAsApp";
    }

    private String noTokens() {
        return "let the server take XOAUTH2, or set " + access.keys() + ".password instead of .oauth.*";
    }

    /** What Jakarta Mail throws where the server offers no way to log in that both know. */
    private Optional<Absence> unableToLogIn() {
        for (Throwable t : chain) {
            String message = t.getMessage() == null ? "" : t.getMessage();
            if (message.contains("No login methods supported") || message.contains("No authentication mechanisms")) {
                return refusal(
                        access.place() + " offers no such way to log in: " + message,
                        access.credential().isToken()
                                ? "does the server take XOAUTH2? Else set " + access.keys()
                                        + ".password instead of .oauth.*"
                                : "the server may want TLS first (" + access.keys()
                                        + ".tls.starttls = required) or OAuth 2.0 (" + access.keys() + ".oauth.*)");
            }
        }
        return Optional.empty();
    }

    private Optional<Absence> certificate() {
        if (find(CertificateExpiredException.class).isPresent()
                || find(CertificateNotYetValidException.class).isPresent()) {
            return broken(
                    "the certificate of " + access.place() + " is not valid today: " + Reason.of(last()),
                    "have it renewed at the mail server, and look at this computer's clock");
        }
        Optional<CertificateException> name = find(CertificateException.class)
                .filter(e ->
                        String.valueOf(e.getMessage()).matches("(?s).*(No name matching|No subject alternative).*"));
        if (name.isPresent()) {
            return broken(
                    "the certificate of " + access.place() + " is another server's: " + first(name.get()),
                    "write into " + access.keys() + ".url the name that stands in the certificate");
        }
        if (chain.stream()
                .anyMatch(t -> t.getClass().getName().endsWith("CertPathBuilderException")
                        || t.getClass().getName().endsWith("ValidatorException"))) {
            return broken(
                    "the certificate of " + access.place() + " is of an unknown authority",
                    "name the authority's PEM file in " + access.keys() + ".tls.ca");
        }
        return Optional.empty();
    }

    private Optional<Absence> tls() {
        for (Throwable t : chain) {
            String message = t.getMessage() == null ? "" : t.getMessage();
            if (message.matches("(?s).*STARTTLS (is )?required.*")) {
                return broken(
                        access.place() + " offers no STARTTLS",
                        "is it the right port in " + access.keys() + ".url? Else let the server offer it, or write "
                                + (access.protocol().startsWith("imap") ? "imaps://" : "smtps://"));
            }
            if (message.contains("Unsupported or unrecognized SSL message")) {
                return broken(
                        access.place() + " does not speak TLS at once",
                        "see " + access.keys() + ".url: " + withoutTls());
            }
            if (t instanceof SSLException
                    && message.matches(".*(bad_certificate|certificate_required|certificate_unknown|unknown_ca).*")) {
                return broken(
                        access.place() + " does not take our certificate: " + first(t),
                        "see " + access.keys() + ".tls.certificate and .tls.key");
            }
        }
        Optional<Throwable> greeting = chain.stream()
                .filter(t -> String.valueOf(t.getMessage()).matches("(?s)(Got bad greeting|220 |\\+OK|HTTP/|\\* OK).*"))
                .findFirst();
        if (greeting.isPresent()) {
            return broken(
                    access.place() + " is no " + (access.protocol().startsWith("imap") ? "IMAP" : "SMTP") + " server: "
                            + first(greeting.get()),
                    "is it the right port in " + access.keys() + ".url?");
        }
        return find(SSLException.class)
                .flatMap(e -> broken(
                        "no TLS with " + access.place() + ": " + first(e), "see " + access.keys() + ".url and .tls.*"));
    }

    private String withoutTls() {
        return access.protocol().startsWith("imap")
                ? "imaps:// goes with port 993; with 143 write imap:// and .tls.starttls = required"
                : "smtps:// goes with port 465; with 25 or 587 write smtp:// and .tls.starttls = required";
    }

    private Optional<Absence> line() {
        if (find(UnknownHostException.class).isPresent()) {
            return broken(
                    "there is no host " + access.url().getHost(),
                    "see " + access.keys() + ".url, and the name service");
        }
        Optional<SocketTimeoutException> silent = find(SocketTimeoutException.class);
        if (silent.isPresent()) {
            boolean connecting = String.valueOf(silent.get().getMessage())
                    .toLowerCase(Locale.ROOT)
                    .contains("connect");
            return broken(
                    access.place() + (connecting ? " cannot be reached: no answer" : " says nothing"),
                    connecting || access.isTlsFromTheStart()
                            ? "see " + access.keys() + ".url, and whether a firewall lets this machine through"
                            : "see " + access.keys() + ".url: a port that speaks TLS at once wants "
                                    + (access.protocol().startsWith("imap") ? "imaps://" : "smtps://"));
        }
        if (find(ConnectException.class).isPresent()
                || find(NoRouteToHostException.class).isPresent()) {
            return broken(
                    access.place() + " cannot be reached: " + Reason.of(last()),
                    "see " + access.keys() + ".url: is the port right, and does the server run?");
        }
        return Optional.empty();
    }

    private Optional<Absence> folder() {
        return find(FolderNotFoundException.class)
                .flatMap(e -> broken(
                        "there is no folder " + e.getFolder().getFullName(), "see " + access.keys() + ".folder"));
    }

    private static Optional<Absence> refusal(String reason, String remedy) {
        return Optional.of(new Absence(reason, remedy, true));
    }

    private static Optional<Absence> broken(String reason, String remedy) {
        return Optional.of(new Absence(reason, remedy, false));
    }

    /** The server's own words; they quote a login, never a password. */
    private static String said(Throwable refusal) {
        String first = first(refusal);
        return first.isEmpty() || first.startsWith("334 ") ? "" : ": " + first; // 334 is followed by Base64
    }

    private static String first(Throwable t) {
        String line = String.valueOf(t.getMessage()).strip().lines().findFirst().orElse("");
        return line.substring(0, Math.min(line.length(), LONGEST));
    }

    private Throwable last() {
        return chain.get(chain.size() - 1);
    }

    private <T extends Throwable> Optional<T> find(Class<T> type) {
        return chain.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    /** Jakarta Mail hangs the cause on a chain of its own. */
    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        Throwable t = failure;
        while (t != null && !chain.contains(t)) {
            chain.add(t);
            Throwable next = t instanceof MessagingException m ? m.getNextException() : null;
            t = next == null ? t.getCause() : next;
        }
        return chain;
    }
}
