package org.rcm.intake.store;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.rcm.intake.privacy.Vault;

/** Gives tests a {@link Database} that no other test has used, a {@link Vault}, and a {@link Store} on both. */
abstract class FreshDatabase implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
    static final Instant NOW = Instant.parse("2022-02-15T16:00:00Z");

    private DatabaseSettings settings;
    private Database database;
    private Vault vault;
    private Store store;

    abstract DatabaseSettings create();

    abstract void drop();

    @Override
    public void beforeEach(ExtensionContext context) {
        settings = create();
        database = Database.open(settings);
        vault = Vault.inMemory();
        store = Store.on(database.dataSource(), vault, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        database.close();
        drop();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == DatabaseSettings.class || type == Database.class || type == Vault.class || type == Store.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return List.of(settings, database, vault, store).stream()
                .filter(type::isInstance)
                .findFirst()
                .orElseThrow();
    }
}
