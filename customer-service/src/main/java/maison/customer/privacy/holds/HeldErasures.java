package maison.customer.privacy.holds;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import maison.platform.http.Cursor;
import maison.platform.http.Page;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Erasures that were asked for while something held, and wait since.
@Singleton
public final class HeldErasures {

    /// One of them.
    @Schema(name = "HeldErasure")
    public record HeldErasure(
            UUID customerId,
            @Schema(examples = "request-of-customer") String reason,
            @Schema(description = "When it was asked for the first time") Instant askedAt,
            @Schema(description = "Whoever asked is to be answered by this day, held or not")
                    LocalDate answerBy,
            @Schema(description = "Kinds of what still holds") List<String> holds,
            @Schema(description = "Nothing holds any more") boolean ready) {}

    private static final String PAGE =
            """
            select * from (
                select customer_id, reason, asked_at, array(
                    select 'legal' from legal_holds h
                    where h.customer_id = any(ids) and h.lifted_at is null
                    union
                    select kind from open_business b
                    where b.customer_id = any(ids) and b.over_at is null
                    order by 1) as holds
                from held_erasures, lateral (select (person_ids(customer_id))::uuid[] as ids) person
                where (asked_at, customer_id) > (:at, :customer)) held
            where :ready::boolean is null or :ready::boolean = (cardinality(holds) = 0)
            order by asked_at, customer_id limit :limit
            """;

    private record Place(Instant at, UUID customer) {

        private static final Place START = new Place(Instant.EPOCH, new UUID(0, 0));

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
    private final Period within;

    /// @param within how long an answer may take, by law
    HeldErasures(Jdbi jdbi, @ConfigProperty(name = "maison.erasure.answer-within") Period within) {
        this.jdbi = jdbi;
        this.within = within;
    }

    /// The oldest first.
    ///
    /// @param ready only those that nothing holds any more, or only the others; null for all
    public Page<HeldErasure> page(@Nullable Boolean ready, @Nullable String after, int limit) {
        var place = Place.read(after);
        List<HeldErasure> found =
                jdbi.withHandle(handle ->
                        handle.createQuery(PAGE)
                                .bind("at", place.at())
                                .bind("customer", place.customer())
                                .bind("ready", ready)
                                .bind("limit", limit + 1)
                                .map((row, _) -> view(row))
                                .list());
        return Page.of(found, limit, each -> Cursor.of(each.askedAt(), each.customerId()));
    }

    private HeldErasure view(ResultSet row) throws SQLException {
        Instant asked = row.getObject("asked_at", OffsetDateTime.class).toInstant();
        var holds = Arrays.asList((String[]) row.getArray("holds").getArray());
        return new HeldErasure(
                row.getObject("customer_id", UUID.class),
                row.getString("reason"),
                asked,
                LocalDate.ofInstant(asked, ZoneOffset.UTC).plus(within),
                holds,
                holds.isEmpty());
    }
}
