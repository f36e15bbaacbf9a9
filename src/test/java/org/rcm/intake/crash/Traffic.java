package org.rcm.intake.crash;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.rcm.intake.cli.demo.DrawnPassport;

/**
 * What delegates write during a round: they register, with and without a passport, send it later, write twice, and
 * some withdraw, after which they write no more.
 */
final class Traffic {
    private static final Map<Person, String> PICTURES = new HashMap<>();

    /** So many that none of them writes more often in a day than an address is answered (30 times). */
    private static final int WHO_STAY = 20;

    private final Random random;
    private final List<Person> registered = new ArrayList<>();
    private final List<Person> gone = new ArrayList<>();
    private final List<Letter> sent = new ArrayList<>();
    private Instant next = Instant.parse("2022-02-05T12:00:00Z");

    /**
     * One mail.
     *
     * @param at when it reaches the mailbox
     * @param copy true if the very same bytes were sent before
     */
    record Letter(String messageId, Instant at, String raw, boolean copy) {}

    Traffic(Random random) {
        this.random = random;
    }

    Letter letter() {
        next = next.plusSeconds(300);
        int dice = random.nextInt(20);
        Letter letter;
        if (dice == 0 && !sent.isEmpty()) {
            Letter twin = sent.get(random.nextInt(sent.size()));
            letter = new Letter(twin.messageId(), next, twin.raw(), true);
        } else if (dice <= 3 && registered.size() > WHO_STAY) {
            Person leaving = registered.remove(random.nextInt(registered.size()));
            gone.add(leaving);
            letter = write(leaving, "Cancelo mi participación en el taller; no podré asistir.", false);
        } else {
            letter = write(somebody(), null, random.nextInt(10) < 4);
        }
        sent.add(letter);
        return letter;
    }

    /** Everybody who ever wrote. */
    List<Person> everybody() {
        List<Person> all = new ArrayList<>(registered);
        all.addAll(gone);
        return all;
    }

    List<Letter> sent() {
        return List.copyOf(sent);
    }

    private Person somebody() {
        int known = registered.size() + gone.size();
        if (known < Person.ALL && (registered.isEmpty() || random.nextInt(3) > 0)) {
            Person fresh = Person.number(known);
            registered.add(fresh);
            return fresh;
        }
        return registered.get(random.nextInt(registered.size()));
    }

    private Letter write(Person person, String withdrawal, boolean withPassport) {
        String id = "<" + sent.size() + "." + Math.abs(random.nextLong()) + "@gobierno.example>";
        String text = withdrawal == null
                ? "Solicito mi registro en el taller IMRF.\r\n\r\nCargo: Asesora\r\n"
                        + "Institución: Dirección de Migración\r\n"
                : withdrawal + "\r\n\r\n";
        String body = "Buenos días:\r\n\r\n" + text + "Nombres: " + person.given() + "\r\nApellidos: " + person.family()
                + "\r\nPaís: " + person.delegation() + "\r\nCorreo electrónico: " + person.address() + "\r\n";
        String head = "From: " + person.given() + " " + person.family() + " <" + person.address() + ">\r\n"
                + "To: CRMST@iom.int\r\nSubject: Registro " + sent.size() + "\r\nMessage-ID: " + id + "\r\n"
                + "MIME-Version: 1.0\r\n";
        String raw = withPassport
                ? head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
                        + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + body
                        + "--b\r\nContent-Type: image/jpeg; name=pasaporte.jpg\r\n"
                        + "Content-Disposition: attachment; filename=pasaporte.jpg\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n" + picture(person) + "\r\n--b--\r\n"
                : head + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + body;
        return new Letter(id, next, raw, false);
    }

    private static String picture(Person person) {
        return PICTURES.computeIfAbsent(person, p -> Base64.getMimeEncoder()
                .encodeToString(DrawnPassport.of(
                        p.given(),
                        p.family(),
                        p.delegation(),
                        "AB" + Math.floorMod(p.family().hashCode(), 9_000_000))));
    }
}
