package maison.platform.toy;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.platform.eventstore.Append;
import maison.platform.eventstore.AppendListener;
import maison.platform.eventstore.AppendResult;
import maison.platform.eventstore.AppendTransaction;
import maison.platform.eventstore.CommandContext;
import maison.platform.eventstore.EventRegistry;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.EventTypes;
import maison.platform.eventstore.GroupCommit;
import maison.platform.testing.PostgresForTests;
import maison.platform.toy.CounterEvent.Added;
import maison.platform.toy.CounterEvent.Opened;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;

/// The toy's log without Quarkus: a migrated database of its own, and as many "replicas" of the
/// service on it as a test wants.
public final class ToyLog {

    public static final EventTypes<CounterEvent> TYPES = Counters.types();
    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

    private final PostgresForTests.Database database;
    private final Jdbi jdbi;

    /// A replica in another process joins the database by its address.
    public static ToyLog join(String url, String app, String password) {
        var database = new PostgresForTests.Database("joined", url, "", app, password);
        return new ToyLog(database, Jdbi.create(pool(url, app, password)));
    }

    private ToyLog(PostgresForTests.Database database, Jdbi jdbi) {
        this.database = database;
        this.jdbi = jdbi;
    }

    /// A new database with the platform's tables and the toy's projections.
    public static ToyLog create() {
        var database = PostgresForTests.newDatabase();
        Flyway.configure()
                .dataSource(database.url(), database.owner(), database.password())
                .locations("db/platform")
                .placeholders(Map.of("app_role", database.app()))
                .load()
                .migrate();
        Jdbi jdbi = Jdbi.create(pool(database.url(), database.app(), database.password()));
        jdbi.useHandle(handle -> {
            handle.execute("create schema projections");
            for (String ddl : List.of("toy/counters.sql", "toy/echoes.sql")) {
                handle.execute(Resources.text(ddl));
            }
            handle.execute(Resources.text("db/platform-projections/inbox_offsets.sql"));
        });
        return new ToyLog(database, jdbi);
    }

    /// A pool as the service has it.
    public static AgroalDataSource pool(String url, String user, String password) {
        var configuration =
                new AgroalDataSourceConfigurationSupplier()
                        .connectionPoolConfiguration(pool ->
                                pool.maxSize(10)
                                        .acquisitionTimeout(Duration.ofSeconds(5))
                                        .exceptionSorter(new PostgreSQLExceptionSorter())
                                        .connectionFactoryConfiguration(factory ->
                                                factory.jdbcUrl(url)
                                                        .principal(new NamePrincipal(user))
                                                        .credential(new SimplePassword(password))
                                                        .jdbcProperty(
                                                                "currentSchema",
                                                                "projections,public")));
        try {
            return AgroalDataSource.from(configuration);
        } catch (SQLException e) {
            throw new IllegalStateException("No pool", e);
        }
    }

    public PostgresForTests.Database database() {
        return database;
    }

    public Jdbi jdbi() {
        return jdbi;
    }

    /// A group commit as one replica of the service has it.
    public GroupCommit replica(AppendListener... listeners) {
        return new GroupCommit(jdbi, transaction(listeners), new SimpleMeterRegistry());
    }

    public AppendTransaction transaction(AppendListener... listeners) {
        return new AppendTransaction(
                List.of(new LabelGuard()), List.of(new CountersProjection()), List.of(listeners));
    }

    public EventStore store() {
        return new EventStore(jdbi, new EventRegistry(List.of(TYPES)));
    }

    /// An append of events to a counter.
    public static Append append(UUID counter, int expectedVersion, CounterEvent... events) {
        var context = CommandContext.system("toy", UUID.randomUUID().toString());
        return Append.to(TYPES, counter, expectedVersion, List.of(events), context);
    }

    public static Opened opened(UUID counter) {
        return new Opened(counter.toString(), AT);
    }

    public static Added added(int amount) {
        return new Added(amount, "", AT.plus(amount, ChronoUnit.MILLIS));
    }

    /// Opens a counter and adds to it, one append each, and waits for the commits.
    public UUID counterWith(GroupCommit commits, int additions) {
        UUID id = UUID.randomUUID();
        commits.append(append(id, 0, opened(id))).toCompletableFuture().join();
        for (int i = 1; i <= additions; i++) {
            AppendResult result =
                    commits.append(append(id, i, added(i))).toCompletableFuture().join();
            if (!(result instanceof AppendResult.Appended)) {
                throw new IllegalStateException("Not appended: " + result);
            }
        }
        return id;
    }

    /// One number from the database.
    public long number(String sql) {
        return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    /// Runs SQL as a role that may do everything, such as to damage what is stored.
    public void asSuperuser(String sql) {
        try (Connection connection = database.connectAsSuperuser()) {
            connection.createStatement().execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot run " + sql, e);
        }
    }

    /// Ends all connections of the service and lets it make no new ones, or makes that good again.
    public void refuseConnections(boolean refuse) {
        database.refuseConnections(refuse);
    }
}
