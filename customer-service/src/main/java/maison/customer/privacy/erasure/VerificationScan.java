package maison.customer.privacy.erasure;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import maison.customer.SqlArray;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Looks, right after an erasure, whether anything that the person could be recognised by still
/// stands in any row of theirs: in every table that knows customers, whichever there will be.
@Singleton
public final class VerificationScan {

    /// What was looked through, and where something was found.
    @Schema(name = "ErasureVerification")
    public record Verification(
            Instant at,
            @Schema(description = "Former values and search tokens that were looked for")
                    int values,
            @Schema(description = "Tables with rows about customers") int tables,
            @Schema(description = "Rows of this customer in them") int rows,
            @Schema(description = "Tables in which one was found; empty as it must be")
                    List<String> found) {}

    /// @param aboutThem how its rows about a customer are told: by any id that rows are found by,
    ///   such as the recipient's of a gift
    private record Table(String name, String aboutThem) {}

    private static final class Seen {
        private int rows;
        private final List<String> found = new ArrayList<>();
    }

    private final Jdbi jdbi;
    private final Clock clock;

    VerificationScan(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /// Scans and keeps the result for the certificate.
    ///
    /// @param former what the person could be recognised by, see [FormerValues]
    void verify(UUID customer, Set<String> former) {
        var needles = former.stream().map(each -> each.toLowerCase(Locale.ROOT)).toList();
        jdbi.useTransaction(handle -> {
            var tables = tables(handle);
            var seen = new Seen();
            tables.forEach(table -> look(handle, table, customer, needles, seen));
            keep(handle, customer, needles.size(), tables.size(), seen);
        });
    }

    private static List<Table> tables(Handle handle) {
        return handle.createQuery(
                        """
                        select format('%I.%I', n.nspname, c.relname),
                            string_agg(distinct format('t.%I = :customer', a.attname), ' or ')
                        from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        join pg_attribute a on a.attrelid = c.oid and a.atttypid = 'uuid'::regtype
                            and not a.attisdropped
                        where n.nspname in ('public', 'projections') and c.relkind = 'r'
                          and (a.attname in ('customer_id', 'subject_id')
                            or exists (select from pg_index i
                                       where i.indrelid = c.oid and i.indkey[0] = a.attnum))
                        group by 1 order by 1
                        """)
                .map((row, _) -> new Table(row.getString(1), row.getString(2)))
                .list();
    }

    private static void look(
            Handle handle, Table table, UUID customer, List<String> needles, Seen seen) {
        var rows =
                handle.createQuery(
                                "select lower(t::text) from %s t where %s"
                                        .formatted(table.name(), table.aboutThem()))
                        .bind("customer", customer)
                        .mapTo(String.class)
                        .list();
        seen.rows += rows.size();
        if (rows.stream().anyMatch(row -> needles.stream().anyMatch(row::contains))) {
            seen.found.add(table.name());
        }
    }

    private void keep(Handle handle, UUID customer, int values, int tables, Seen seen) {
        handle.createUpdate(
                        """
                        insert into erasure_scans (customer_id, at, looked_for, tables, rows, found)
                        values (:customer, :at, :values, :tables, :rows, :found)
                        on conflict do nothing
                        """)
                .bind("customer", customer)
                .bind("at", clock.instant())
                .bind("values", values)
                .bind("tables", tables)
                .bind("rows", seen.rows)
                .bind("found", SqlArray.of(handle, "text", seen.found))
                .execute();
    }

    /// What was found under any of a person's ids; empty if the service stopped between the erasure
    /// and the scan.
    public Optional<Verification> find(List<UUID> ids) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select max(at) as at, sum(looked_for) as looked_for,
                                    max(tables) as tables, sum(rows) as rows,
                                    array(select distinct unnest(e.found) from erasure_scans e
                                          where e.customer_id = any(:ids)) as found
                                from erasure_scans where customer_id = any(:ids)
                                having count(*) > 0
                                """)
                        .bind("ids", SqlArray.of(handle, "uuid", ids))
                        .map((row, _) -> {
                            Array found = row.getArray("found");
                            return new Verification(
                                    row.getObject("at", OffsetDateTime.class).toInstant(),
                                    row.getInt("looked_for"),
                                    row.getInt("tables"),
                                    row.getInt("rows"),
                                    Arrays.asList((String[]) found.getArray()));
                        })
                        .findOne());
    }
}
