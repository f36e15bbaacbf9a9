package org.rcm.intake.store;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs a contract on PostgreSQL, a fresh database a test. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OnPostgres.Extension.class)
@interface OnPostgres {

    /** Makes databases from one that has the schema already. */
    final class Extension extends FreshDatabase {
        private String name;

        @Override
        DatabaseSettings create() {
            name = Postgres.freshDatabase();
            return Postgres.settings(name);
        }

        @Override
        void drop() {
            Postgres.drop(name);
        }
    }
}
