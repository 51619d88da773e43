package maison.appointment;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import maison.appointment.calendar.Bookable;
import maison.appointment.calendar.CalendarExamples;
import maison.appointment.catalogue.CatalogueDecider.Define;
import maison.appointment.catalogue.CatalogueParts;
import maison.appointment.claims.ClaimsParts;
import maison.platform.eventstore.AppendGuard;
import maison.platform.eventstore.AppendTransaction;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.CommandContext;
import maison.platform.eventstore.EventRegistry;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.GroupCommit;
import maison.platform.testing.PostgresForTests;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;

/// The real door, event store, guard and tables on a real PostgreSQL, without the container.
final class DiaryForTests {

    final Jdbi jdbi;
    final Bookings bookings;

    private DiaryForTests(Jdbi jdbi, Bookings bookings) {
        this.jdbi = jdbi;
        this.bookings = bookings;
    }

    /// @param guards none, to see the constraint alone at work
    static DiaryForTests with(List<AppendGuard> guards, Bookable... definitions) {
        var database = PostgresForTests.newDatabase();
        Flyway.configure()
                .dataSource(database.url(), database.owner(), database.password())
                .locations("db/platform", "db/migration")
                .placeholders(java.util.Map.of("app_role", database.app()))
                .load()
                .migrate();
        var jdbi = Jdbi.create(() -> connect(database));
        jdbi.useHandle(handle -> {
            handle.execute("create schema projections");
            for (String table : List.of("bookables", "claims")) {
                handle.createScript(ddl(table)).execute();
            }
        });
        var registry = new EventRegistry(List.of(Bookings.EVENT_TYPES, Catalogue.EVENT_TYPES));
        var store = new EventStore(jdbi, registry);
        var projections = List.of(CatalogueParts.projection(), ClaimsParts.projection());
        var commits =
                new GroupCommit(
                        jdbi,
                        new AppendTransaction(guards, projections, List.of()),
                        new SimpleMeterRegistry());
        var catalogue = new Catalogue(store, commits);
        var call = Call.of(CommandContext.system("test", "define"));
        for (Bookable definition : definitions) {
            catalogue.define(new Define(definition, CalendarExamples.NOW), call);
        }
        var calendars = new Calendars(jdbi, CatalogueParts.bookables(jdbi), ClaimsParts.claims());
        var clock = Clock.fixed(CalendarExamples.NOW, ZoneOffset.UTC);
        return new DiaryForTests(jdbi, new Bookings(store, commits, calendars, clock));
    }

    private static java.sql.Connection connect(PostgresForTests.Database database)
            throws SQLException {
        return database.connect();
    }

    private static String ddl(String table) {
        var resource = "/projections/" + table + ".sql";
        try (var in = DiaryForTests.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
