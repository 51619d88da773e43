package maison.customer.finding.merging;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import maison.customer.SqlArray;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;

/// Counts what is kept under ids besides their profiles: it comes along when they are merged, and
/// goes with them when they are separated.
@Singleton
final class Along {

    /// How many there are of one sort.
    @Schema(name = "ThingsAlong")
    record Things(@Schema(examples = "notes") String what, long count) {}

    /// A sale as far as it is known here.
    @Schema(name = "SaleSince")
    record Sale(UUID saleId, UUID customerId, Instant at) {}

    private record Kind(String what, String table, String time) {}

    private static final int SALES_MAX = 200;

    private static final List<Kind> KINDS =
            List.of(
                    new Kind("notes", "notes", "written_at"),
                    new Kind("wishes", "wishes", "made_at"),
                    new Kind("pieces", "pieces", "entered_at"),
                    new Kind("measurements", "measurement_versions", "recorded_at"),
                    new Kind("photos", files("photo"), "added_at"),
                    new Kind("documents", files("document"), "added_at"),
                    new Kind("scans", files("scan"), "added_at"),
                    new Kind("relations", "relations", "since"),
                    new Kind("tasks", "tasks", "made_at"),
                    new Kind("alerts", "alerts", "noted_at"),
                    new Kind("cards", "loyalty_cards", "issued_at"),
                    new Kind("consents", "consents", "recorded_at"),
                    new Kind("surveys", "survey_invitations", "invited_at"),
                    new Kind("client books", "client_books", "since"),
                    new Kind("lines of sales", "wardrobe_lines", "sold_at"));

    private static String files(String sort) {
        return "(select * from files where sort = '%s') %ss".formatted(sort, sort);
    }

    private static final String COUNT =
            KINDS.stream()
                    .map(each ->
                            "select '%s' as what, count(*) as found from %s where customer_id ="
                                            .formatted(each.what(), each.table())
                                    + " any(:ids) and %s >= :since".formatted(each.time()))
                    .collect(Collectors.joining(" union all "));

    private final Jdbi jdbi;

    Along(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// What was told with these ids since a moment, as far as there is some.
    List<Things> of(Collection<UUID> ids, Instant since) {
        return jdbi.withHandle(handle ->
                handle
                        .createQuery(COUNT)
                        .bind("ids", SqlArray.of(handle, "uuid", List.copyOf(ids)))
                        .bind("since", since)
                        .map((row, _) -> new Things(row.getString("what"), row.getLong("found")))
                        .stream()
                        .filter(each -> each.count() > 0)
                        .toList());
    }

    /// What was sold to these ids since a moment, the latest first; at most 200.
    List<Sale> sales(Collection<UUID> ids, Instant since) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select sale_id, customer_id, min(sold_at) as at
                                from wardrobe_lines
                                where customer_id = any(:ids) and sold_at >= :since
                                group by sale_id, customer_id
                                order by at desc, sale_id limit :limit
                                """)
                        .bind("ids", SqlArray.of(handle, "uuid", List.copyOf(ids)))
                        .bind("since", since)
                        .bind("limit", SALES_MAX)
                        .map((row, _) ->
                                new Sale(
                                        row.getObject(1, UUID.class),
                                        row.getObject(2, UUID.class),
                                        row.getObject(3, OffsetDateTime.class).toInstant()))
                        .list());
    }
}
