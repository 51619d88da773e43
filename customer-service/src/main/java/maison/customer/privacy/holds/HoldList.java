package maison.customer.privacy.holds;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import maison.customer.SqlArray;
import maison.platform.http.Cursor;
import maison.platform.http.Page;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// What holds customers' data: legal holds, and business that is open.
@Singleton
public final class HoldList {

    /// One of them.
    @Schema(name = "LegalHold")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record HoldView(
            @Schema(description = "Of the hold, or of the order, layaway or job") UUID id,
            UUID customerId,
            @Schema(
                            enumeration = {"legal", "order", "layaway", "custody"},
                            description =
                                    "legal: placed by a privacy officer; the others hold by"
                                            + " themselves while they are open")
                    String kind,
            @Schema(examples = "litigation") @Nullable String reason,
            @Schema(examples = "2026/117") @Nullable String reference,
            Instant since,
            @Nullable Instant liftedAt,
            @Schema(examples = "case-closed") @Nullable String liftedBecause) {}

    private static final String ALL =
            """
            select hold_id as id, customer_id, 'legal' as kind, reason, reference,
                placed_at as since, lifted_at, lifted_because
            from legal_holds where customer_id = any((select person_ids(:customer))::uuid[])
            union all
            select thing_id, customer_id, kind, null, null, since, null, null
            from open_business where customer_id = any((select person_ids(:customer))::uuid[]) and over_at is null
            order by since desc, id desc
            """;

    private static final String OPEN =
            """
            select hold_id as id, customer_id, 'legal' as kind, reason, reference,
                placed_at as since, lifted_at, lifted_because
            from legal_holds
            where lifted_at is null and (placed_at, hold_id) < (:beforeTime, :beforeId)
            order by placed_at desc, hold_id desc limit :limit
            """;

    private static final String HOLDING =
            """
            select customer_id, 'legal' from legal_holds
            where customer_id = any(:customers) and lifted_at is null
            union
            select customer_id, kind from open_business
            where customer_id = any(:customers) and over_at is null
            """;

    private record Place(Instant at, UUID hold) {

        // Beyond what a hold can have.
        private static final Place START =
                new Place(Instant.parse("9999-01-01T00:00:00Z"), new UUID(0, 0));

        static Place read(@Nullable String after) {
            var key = Cursor.read(after, 2);
            try {
                return key == null
                        ? START
                        : new Place(Instant.parse(key.get(0)), UUID.fromString(key.get(1)));
            } catch (DateTimeParseException | IllegalArgumentException _) {
                throw Cursor.invalid();
            }
        }
    }

    private final Jdbi jdbi;

    HoldList(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Everything that holds a customer's data, and legal holds that did.
    public List<HoldView> of(UUID customer) {
        return jdbi.withHandle(handle ->
                handle.createQuery(ALL)
                        .bind("customer", customer)
                        .map((row, _) -> view(row))
                        .list());
    }

    /// The legal holds in force, the latest first.
    public Page<HoldView> open(@Nullable String after, int limit) {
        Place place = Place.read(after);
        List<HoldView> found =
                jdbi.withHandle(handle ->
                        handle.createQuery(OPEN)
                                .bind("beforeTime", place.at())
                                .bind("beforeId", place.hold())
                                .bind("limit", limit + 1)
                                .map((row, _) -> view(row))
                                .list());
        return Page.of(found, limit, each -> Cursor.of(each.since(), each.id()));
    }

    /// The kinds of what holds each of these customers; whom nothing holds is missing.
    public static Map<UUID, SortedSet<String>> holding(Handle handle, Collection<UUID> customers) {
        return handle
                .createQuery(HOLDING)
                .bind("customers", SqlArray.of(handle, "uuid", List.copyOf(customers)))
                .map((row, _) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(
                                        Map.Entry::getValue,
                                        Collectors.<String, SortedSet<String>>toCollection(
                                                TreeSet::new))));
    }

    private static HoldView view(ResultSet row) throws SQLException {
        var lifted = row.getObject("lifted_at", OffsetDateTime.class);
        return new HoldView(
                row.getObject("id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getString("kind"),
                row.getString("reason"),
                row.getString("reference"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                lifted == null ? null : lifted.toInstant(),
                row.getString("lifted_because"));
    }
}
