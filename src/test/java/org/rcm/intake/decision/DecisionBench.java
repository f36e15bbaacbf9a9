package org.rcm.intake.decision;

import static org.rcm.intake.fixtures.ApplicationFixture.anApplication;
import static org.rcm.intake.fixtures.MailFixture.aMail;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.rcm.intake.store.Database;
import org.rcm.intake.store.DatabaseSettings;

/**
 * What a decision costs on PostgreSQL among a thousand registrations and among a million. Both are measured in turns, so
 * that whatever else the computer does weighs on both alike.
 */
public final class DecisionBench {
    private static final int FEW = 1000;
    private static final int WARM_UP = 100;
    private static final int MEASURED = 300;

    /** Filled in by SQL alone: nobody could seal a million in a minute, and a decision opens none of them. */
    private static final List<String> FILL = List.of(
            "set session_replication_role = replica",
            "insert into registration (reference, event, delegation, state, missing, received_at, version, sealed)"
                    + " select 'OLD-' || n, 'imrf-2022', (array['BLZ','CRI','DOM','GTM','HND','MEX','NIC','PAN','SLV'])[n %% 9 + 1],"
                    + " (array['WITHDRAWN','DECLINED','REPLACED'])[n %% 3 + 1], '', timestamptz '2022-01-15' + n * interval '1 second', 1,"
                    + " decode(repeat(md5(n::text), 20), 'hex') from generate_series(1, %1$d) n",
            "insert into registration_lookup (purpose, fingerprint, reference) select (array['ADDRESS','MESSAGE','NAME','NAME',"
                    + "'NAME'])[k], substr(md5(n || '-' || k) || md5(k || '-' || n), 1, 43), 'OLD-' || n"
                    + " from generate_series(1, %1$d) n, generate_series(1, 5) k",
            "insert into mail_content (sha256, original_mail, size_bytes) select md5(n::text) || md5('x' || n), n, 60000"
                    + " from generate_series(1, %1$d) n",
            "insert into mail (received_at, receipt_proof, sha256, headers, state, kind, replied, attempts) select timestamptz"
                    + " '2022-01-15' + n * interval '1 second', 'IMAP', md5(n::text) || md5('x' || n), decode(repeat(md5(n::text), 6),"
                    + " 'hex'), 'DONE', 'REGISTRATION', true, 0 from generate_series(1, %1$d) n",
            "insert into mail_registration (mail_id, place, reference) select n, 0, 'OLD-' || n from generate_series(1, %1$d) n",
            "insert into outbox (kind, promise_key, reference, mail_id, state, attempts, next_attempt_at, created_at, sealed)"
                    + " select 'REPLY', 'reply:old:' || n, 'OLD-' || n, n, 'SENT', 0, now(), now(), decode(md5(n::text), 'hex')"
                    + " from generate_series(1, %1$d) n",
            "set session_replication_role = origin",
            "analyze");

    private DecisionBench() {}

    /** @param args how many registrations are many; 1,000,000 by default */
    public static void main(String[] args) throws Exception {
        int many = args.length == 0 ? 1_000_000 : Integer.parseInt(args[0]);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Secretariat few = among(FEW, postgres);
                Secretariat crowd = among(many, postgres)) {
            for (int i = 0; i < WARM_UP; i++) {
                decide(few, i);
                decide(crowd, i);
            }
            long[] amongFew = new long[MEASURED];
            long[] amongMany = new long[MEASURED];
            for (int i = 0; i < MEASURED; i++) {
                amongFew[i] = decide(few, WARM_UP + i);
                amongMany[i] = decide(crowd, WARM_UP + i);
            }
            double one = median(amongFew);
            double other = median(amongMany);
            System.out.printf(
                    "a decision on PostgreSQL, median of %d: %.1f ms among %d registrations, %.1f ms among %d: %.2f times"
                            + " (aim 1.2)%n",
                    MEASURED, one, FEW, other, many, other / one);
        }
    }

    private static Secretariat among(int registrations, EmbeddedPostgres postgres) throws SQLException {
        String name = "among_" + registrations;
        run(postgres, "postgres", "create database " + name);
        Database database =
                Database.open(new DatabaseSettings(postgres.getJdbcUrl("postgres", name), "postgres", "postgres", 4));
        long begun = System.nanoTime();
        run(
                postgres,
                name,
                FILL.stream().map(sql -> sql.formatted(registrations)).toArray(String[]::new));
        System.out.printf("filled in %d registrations in %.0f s%n", registrations, (System.nanoTime() - begun) / 1e9);
        return new Secretariat(database, Secretariat.realEvents());
    }

    private static void run(EmbeddedPostgres postgres, String name, String... statements) throws SQLException {
        try (Connection connection = postgres.getDatabase("postgres", name).getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** @return nanoseconds */
    private static long decide(Secretariat hub, int number) {
        String family = "Batista " + letters(number);
        String address = letters(number) + "@migracion.gob.pa.example";
        ReadMail read = hub.store(aMail().from(address)
                .about(anApplication()
                        .named("Ana " + letters(number * 7 + 3), family)
                        .email(address)
                        .withoutPassport()));
        long begun = System.nanoTime();
        hub.inTransaction(() -> hub.decisions().decideRegistration().decide(read));
        return System.nanoTime() - begun;
    }

    private static double median(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2] / 1e6;
    }

    private static String letters(int number) {
        StringBuilder text = new StringBuilder();
        for (int n = number + 26 * 26; n > 0; n /= 26) {
            text.append((char) ('a' + n % 26));
        }
        return text.toString();
    }
}
