package maison.loyalty.simulating;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import maison.loyalty.LoyaltyAccounts;
import maison.loyalty.account.LoyaltyEvent;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Reads the whole log account by account, in pages of its own: no transaction is kept open, and
/// nothing waits for it.
@Singleton
class History {

    private static final int PAGE = 20_000;

    /// What only says what follows from facts need not be read.
    private static final Set<String> DERIVED =
            Set.of(
                    "enrolled",
                    "points-reversed",
                    "points-expired",
                    "points-shifted",
                    "milestone-reached",
                    "milestone-lost",
                    "tier-changed",
                    "points-ending-noticed",
                    "tier-risk-noticed",
                    "account-reviewed");

    private static final String FREEZE = "freeze-changed";

    private static final String ROWS =
            """
            select stream_id, version, event_type, schema_version, payload from events
            where (stream_id, version) > (:stream, :version)
              and stream_type = :type and position <= :position
              and event_type <> all(:derived)
            order by stream_id, version limit :limit
            """;

    private static final String OF_ONE =
            """
            select stream_id, version, event_type, schema_version, payload from events
            where stream_id = :stream and stream_type = :type and position <= :position
              and event_type <> all(:derived)
            order by version
            """;

    private final Jdbi jdbi;

    History(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Row(UUID customer, int version, String type, int schema, String payload) {

        LoyaltyEvent event() {
            return LoyaltyAccounts.EVENT_TYPES.read(type, schema, payload);
        }
    }

    /// The events of an account, not yet decoded.
    static final class Stream {

        private final UUID customer;
        private final List<Row> rows = new ArrayList<>();

        private Stream(UUID customer) {
            this.customer = customer;
        }

        UUID customer() {
            return customer;
        }

        int size() {
            return rows.size();
        }

        /// Somebody was erased who never was a member.
        boolean isOfNobody() {
            return rows.stream().allMatch(row -> row.type().equals(FREEZE));
        }

        List<LoyaltyEvent> events() {
            return rows.stream().map(Row::event).toList();
        }
    }

    /// The last position of the log.
    long head() {
        return jdbi.withHandle(handle ->
                handle.createQuery("select coalesce(max(position), 0) from events")
                        .mapTo(Long.class)
                        .one());
    }

    /// How many accounts there are.
    long accounts() {
        return jdbi.withHandle(handle ->
                handle.createQuery("select count(*) from accounts").mapTo(Long.class).one());
    }

    /// The events of one account up to a position.
    List<LoyaltyEvent> of(UUID customer, long position) {
        return jdbi.withHandle(handle ->
                handle.createQuery(OF_ONE)
                        .bind("stream", customer)
                        .bind("type", LoyaltyAccounts.STREAM_TYPE)
                        .bind("position", position)
                        .bindArray("derived", String.class, DERIVED)
                        .map((row, _) -> row(row))
                        .map(Row::event)
                        .list());
    }

    /// All accounts as of a position, whole, some at a time.
    void read(long position, Consumer<List<Stream>> page) {
        Row last = null;
        Stream open = null;
        while (true) {
            List<Row> rows = rows(last, position);
            var whole = new ArrayList<Stream>();
            for (Row row : rows) {
                if (open == null || !open.customer.equals(row.customer())) {
                    if (open != null) {
                        whole.add(open);
                    }
                    open = new Stream(row.customer());
                }
                open.rows.add(row);
            }
            boolean ended = rows.size() < PAGE;
            if (ended && open != null) {
                whole.add(open);
            }
            whole.removeIf(Stream::isOfNobody);
            if (!whole.isEmpty()) {
                page.accept(whole);
            }
            if (ended) {
                return;
            }
            last = rows.getLast();
        }
    }

    private List<Row> rows(@Nullable Row after, long position) {
        return jdbi.withHandle(handle ->
                handle.createQuery(ROWS)
                        .bind("stream", after == null ? new UUID(0, 0) : after.customer())
                        .bind("version", after == null ? 0 : after.version())
                        .bind("type", LoyaltyAccounts.STREAM_TYPE)
                        .bind("position", position)
                        .bindArray("derived", String.class, DERIVED)
                        .bind("limit", PAGE)
                        .map((row, _) -> row(row))
                        .list());
    }

    private static Row row(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Row(
                row.getObject(1, UUID.class),
                row.getInt(2),
                row.getString(3),
                row.getInt(4),
                row.getString(5));
    }
}
