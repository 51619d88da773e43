package maison.customer.finding.duplicates;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import maison.customer.SqlArray;
import maison.customer.finding.duplicates.Duplicates.Candidate;
import maison.platform.http.Cursor;
import maison.platform.http.Page;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// The pairs that were found, and those of which somebody said that they are two: ids, scores and
/// reasons, and nothing of whom they are about.
@Singleton
final class DuplicatePairs {

    // Who was merged or erased since is no duplicate any more.
    private static final String OF_PEOPLE =
            """
            from duplicate_pairs d
            join profiles a on a.customer_id = d.one
                and a.merged_into is null and a.erased_at is null
            join profiles b on b.customer_id = d.other
                and b.merged_into is null and b.erased_at is null
            """;

    /// Two customers who may be one.
    @Schema(name = "DuplicatePair")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Pair(
            UUID one,
            UUID other,
            int score,
            List<Reason> reasons,
            Instant foundAt,
            @Schema(description = "When somebody said that they are two")
                    @Nullable Instant dismissedAt,
            @Nullable String dismissedBy) {}

    private record Place(int score, UUID one, UUID other) {

        static Place read(@Nullable String after) {
            var key = Cursor.read(after, 3);
            try {
                return key == null
                        ? new Place(Integer.MAX_VALUE, new UUID(0, 0), new UUID(0, 0))
                        : new Place(
                                Integer.parseInt(key.get(0)),
                                UUID.fromString(key.get(1)),
                                UUID.fromString(key.get(2)));
            } catch (IllegalArgumentException _) {
                throw Cursor.invalid();
            }
        }
    }

    private final Jdbi jdbi;

    DuplicatePairs(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// The pairs that are open, or were dismissed; the most alike first.
    Page<Pair> list(boolean open, @Nullable String after, int limit) {
        var place = Place.read(after);
        var found =
                jdbi.withHandle(handle ->
                        handle.createQuery(
                                        "select d.* "
                                                + OF_PEOPLE
                                                + """
                                                where (d.dismissed_at is null) = :open
                                                  and (-d.score, d.one, d.other)
                                                      > (-cast(:score as int), :one, :other)
                                                order by -d.score, d.one, d.other limit :limit
                                                """)
                                .bind("open", open)
                                .bind("score", place.score())
                                .bind("one", place.one())
                                .bind("other", place.other())
                                .bind("limit", limit + 1)
                                .map((row, _) -> pair(row))
                                .list());
        return Page.of(found, limit, each -> Cursor.of(each.score(), each.one(), each.other()));
    }

    /// The pairs of one customer that were dismissed.
    List<Pair> dismissed(UUID customer) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select * from duplicate_pairs
                                where (one = :customer or other = :customer)
                                  and dismissed_at is not null
                                """)
                        .bind("customer", customer)
                        .map((row, _) -> pair(row))
                        .list());
    }

    /// How many are open.
    long open() {
        return jdbi.withHandle(handle ->
                handle.createQuery("select count(*) " + OF_PEOPLE + " where d.dismissed_at is null")
                        .mapTo(Long.class)
                        .one());
    }

    /// Puts what was found of customers in the place of what was found before. A dismissed pair
    /// stays so, unless there is a reason for it that was not known then.
    static void replace(
            Handle handle,
            Collection<UUID> customers,
            Map<UUID, List<Candidate>> found,
            Instant now) {
        if (customers.isEmpty()) {
            return;
        }
        var gone =
                handle.prepareBatch(
                        """
                        delete from duplicate_pairs
                        where (one = :customer or other = :customer) and dismissed_at is null
                          and not (case when one = :customer then other else one end = any(:found))
                        """);
        for (var customer : customers) {
            var others =
                    found.getOrDefault(customer, List.of()).stream()
                            .map(Candidate::customerId)
                            .toList();
            gone.bind("customer", customer)
                    .bind("found", SqlArray.of(handle, "uuid", others))
                    .add();
        }
        gone.execute();
        put(handle, found, now);
    }

    private static void put(Handle handle, Map<UUID, List<Candidate>> found, Instant now) {
        var pairs =
                handle.prepareBatch(
                        """
                        insert into duplicate_pairs (one, other, score, reasons, found_at)
                        values (least(:a, :b), greatest(:a, :b), :score, :reasons, :now)
                        on conflict (one, other) do update set
                            score = excluded.score,
                            reasons = excluded.reasons,
                            found_at = case when duplicate_pairs.dismissed_at is not null
                                    and not excluded.reasons <@ duplicate_pairs.dismissed_reasons
                                then excluded.found_at else duplicate_pairs.found_at end,
                            dismissed_at = case
                                when excluded.reasons <@ duplicate_pairs.dismissed_reasons
                                then duplicate_pairs.dismissed_at end,
                            dismissed_by = case
                                when excluded.reasons <@ duplicate_pairs.dismissed_reasons
                                then duplicate_pairs.dismissed_by end
                        """);
        // Two who were both looked at found one another.
        var seen = new HashSet<Set<UUID>>();
        found.forEach((customer, candidates) -> {
            for (var each : candidates) {
                if (seen.add(Set.of(customer, each.customerId()))) {
                    pairs.bind("a", customer)
                            .bind("b", each.customerId())
                            .bind("score", each.score())
                            .bind("reasons", reasons(each.reasons()))
                            .bind("now", now)
                            .add();
                }
            }
        });
        if (pairs.size() > 0) {
            pairs.execute();
        }
    }

    /// Remembers that two are two, for all the reasons that are known now.
    static void dismiss(
            Handle handle, UUID one, UUID other, List<Reason> known, String by, Instant now) {
        handle.createUpdate(
                        """
                        insert into duplicate_pairs (one, other, score, reasons, found_at,
                            dismissed_reasons, dismissed_at, dismissed_by)
                        values (least(:a, :b), greatest(:a, :b), 0, :reasons, :now, :reasons, :now,
                            :by)
                        on conflict (one, other) do update set
                            dismissed_reasons = array(
                                select distinct reason from unnest(
                                    duplicate_pairs.dismissed_reasons || duplicate_pairs.reasons
                                        || excluded.reasons) as reason),
                            dismissed_at = coalesce(duplicate_pairs.dismissed_at, :now),
                            dismissed_by = coalesce(duplicate_pairs.dismissed_by, :by)
                        """)
                .bind("a", one)
                .bind("b", other)
                .bind("reasons", reasons(known))
                .bind("now", now)
                .bind("by", by)
                .execute();
    }

    /// Forgets whom nobody is any more.
    static void forget(Handle handle, Collection<UUID> gone) {
        handle.createUpdate(
                        "delete from duplicate_pairs where one = any(:gone) or other = any(:gone)")
                .bind("gone", SqlArray.of(handle, "uuid", List.copyOf(gone)))
                .execute();
    }

    private static String[] reasons(List<Reason> reasons) {
        return reasons.stream().map(Reason::json).toArray(String[]::new);
    }

    private static Pair pair(ResultSet row) throws SQLException {
        var dismissed = row.getObject("dismissed_at", OffsetDateTime.class);
        return new Pair(
                row.getObject("one", UUID.class),
                row.getObject("other", UUID.class),
                row.getInt("score"),
                Stream.of((String[]) row.getArray("reasons").getArray()).map(Reason::of).toList(),
                row.getObject("found_at", OffsetDateTime.class).toInstant(),
                dismissed == null ? null : dismissed.toInstant(),
                row.getString("dismissed_by"));
    }
}
