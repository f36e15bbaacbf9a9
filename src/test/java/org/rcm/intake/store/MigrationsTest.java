package org.rcm.intake.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

@OnH2
class MigrationsTest {

    @Test
    void aDatabaseThatWasOpenedHasNothingLeftToDo(Database database) {
        assertThat(Migrations.isDone(database.dataSource())).isTrue();
    }

    @Test
    void aDatabaseOfThePreviousVersionHas(Database database) {
        change(database, "delete from flyway_schema_history where version = '7'");
        assertThat(Migrations.isDone(database.dataSource())).isFalse();
    }

    @Test
    void aMigrationThatFailedIsNotDone(Database database) {
        change(database, "update flyway_schema_history set success = false where version = '7'");
        assertThat(Migrations.isDone(database.dataSource())).isFalse();
    }

    @Test
    void aDatabaseOfALaterVersionIsLeftToFlywayToRefuse(Database database) {
        change(database, "update flyway_schema_history set version = '9999' where version = '7'");
        assertThat(Migrations.isDone(database.dataSource())).isFalse();
    }

    @Test
    void anEmptyDatabaseHasEverythingLeftToDo(Database database) {
        change(database, "drop table flyway_schema_history");
        assertThat(Migrations.isDone(database.dataSource())).isFalse();
    }

    private static void change(Database database, String sql) {
        assertThat(new JdbcTemplate(database.dataSource()).update(sql)).isNotNegative();
    }
}
