package maison.loyalty.finance;

import jakarta.inject.Singleton;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import maison.loyalty.Programmes;
import maison.platform.eventstore.Locks;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Reads the books.
@Singleton
final class Books {

    private static final String SUMS =
            """
            sum(pending) as pending, sum(active) as active, sum(held) as held, sum(debt) as debt,
            sum(earned) as earned, sum(granted) as granted, sum(reversed) as reversed,
            sum(withdrawn) as withdrawn, sum(redeemed) as redeemed, sum(deducted) as deducted,
            sum(expired) as expired
            """;

    private static final String MOVEMENTS =
            "select rule_version, bonus, day >= :from as within, "
                    + SUMS
                    + " from books where day <= :to and recorded_day <= :known"
                    + " group by 1, 2, 3 order by 1 nulls last, 2 nulls first, 3";

    private static final String LOTS =
            "select rule_version, earned_month, expires_month,"
                    + " date_trunc('month', day)::date as month, "
                    + SUMS
                    + " from books where day <= :to and recorded_day <= :known"
                    + " group by 1, 2, 3, 4 order by 1 nulls last, 2, 3 nulls last, 4";

    private final Jdbi jdbi;
    private final BookDays days;

    Books(Jdbi jdbi, Programmes programmes) {
        this.jdbi = jdbi;
        days = BookDays.of(programmes);
    }

    /// What was booked for lots of one version and one bonus.
    ///
    /// @param within whether in the period, or before it
    record Moved(
            @Nullable String ruleVersion,
            @Nullable String bonus,
            boolean within,
            Amounts amounts) {}

    /// What was booked in a month for lots of one version that were earned, and end, together.
    ///
    /// @param ruleVersion null for what is of no lot; so are the months then
    /// @param expiresMonth null for lots that never end
    record LotMonth(
            @Nullable String ruleVersion,
            @Nullable LocalDate earnedMonth,
            @Nullable LocalDate expiresMonth,
            LocalDate month,
            Amounts amounts) {}

    /// The calendar of the books.
    BookDays days() {
        return days;
    }

    /// As known on which day a report is made; all of that day is in the books that will ever be,
    /// unless it is today.
    ///
    /// @param asked null for today
    Close close(@Nullable String asked) {
        // Whoever is appending has read the clock: wait until they are done.
        Instant now =
                jdbi.inTransaction(handle -> {
                    handle.execute("select pg_advisory_xact_lock_shared(?)", Locks.APPEND);
                    return handle.createQuery("select clock_timestamp()")
                            .mapTo(OffsetDateTime.class)
                            .one()
                            .toInstant();
                });
        return Close.of(asked, now, days);
    }

    /// What was booked for the days of a period and before it.
    List<Moved> movements(LocalDate from, LocalDate to, Close close) {
        return jdbi.withHandle(handle ->
                handle.createQuery(MOVEMENTS)
                        .bind("from", from)
                        .bind("to", to)
                        .bind("known", close.known())
                        .map((row, _) ->
                                new Moved(
                                        row.getString("rule_version"),
                                        row.getString("bonus"),
                                        row.getBoolean("within"),
                                        amounts(row)))
                        .list());
    }

    /// What was booked for all days up to one.
    List<LotMonth> lots(LocalDate to, Close close) {
        return jdbi.withHandle(handle ->
                handle.createQuery(LOTS)
                        .bind("to", to)
                        .bind("known", close.known())
                        .map((row, _) ->
                                new LotMonth(
                                        row.getString("rule_version"),
                                        day(row, "earned_month"),
                                        day(row, "expires_month"),
                                        row.getDate("month").toLocalDate(),
                                        amounts(row)))
                        .list());
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        Date date = row.getDate(column);
        return date == null ? null : date.toLocalDate();
    }

    private static Amounts amounts(ResultSet row) throws SQLException {
        return new Amounts(
                row.getLong("pending"),
                row.getLong("active"),
                row.getLong("held"),
                row.getLong("debt"),
                row.getLong("earned"),
                row.getLong("granted"),
                row.getLong("reversed"),
                row.getLong("withdrawn"),
                row.getLong("redeemed"),
                row.getLong("deducted"),
                row.getLong("expired"));
    }
}
