package maison.analytics.ingesting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import maison.platform.testing.PostgresForTests;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// The projection tables in a real PostgreSQL, without the service around them.
final class FactDatabase {

    private static final Jdbi JDBI = create();
    private static final List<String> TABLES =
            List.of(
                    "sale_facts",
                    "return_facts",
                    "erased_customers",
                    "customer_statistics",
                    "changed_customers",
                    "customer_merges",
                    "absorbed_customers");

    private FactDatabase() {}

    private static Jdbi create() {
        PostgresForTests.Database database = PostgresForTests.newDatabase();
        var jdbi = Jdbi.create(database::connect);
        try (var ddl = FactDatabase.class.getResourceAsStream("/projections/statistics.sql")) {
            if (ddl == null) {
                throw new IllegalStateException("No table definitions on the classpath");
            }
            var script = new String(ddl.readAllBytes(), StandardCharsets.UTF_8);
            jdbi.useHandle(handle -> {
                handle.execute("create schema projections");
                handle.createScript(script).execute();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jdbi;
    }

    static Handle open() {
        return JDBI.open();
    }

    /// Every statistic after the batches, as the text PostgreSQL gives: equal text is equal bytes.
    static List<String> statisticsAfter(List<Facts> batches) {
        return JDBI.withHandle(handle -> {
            for (String table : TABLES) {
                handle.execute("delete from " + table);
            }
            batches.forEach(batch -> handle.useTransaction(tx -> FactTables.add(tx, batch)));
            return statistics(handle);
        });
    }

    static List<String> statistics(Handle handle) {
        return handle.createQuery("select c::text from customer_statistics c order by customer_id")
                .mapTo(String.class)
                .list();
    }
}
