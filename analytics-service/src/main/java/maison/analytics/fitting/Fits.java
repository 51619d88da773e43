package maison.analytics.fitting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The table of fits.
public final class Fits {

    private static final String SELECT =
            "select f.*, m.version from model_fits f left join models m on m.fit_id = f.fit_id ";
    private static final int ATTEMPTS_MAX = 3;
    private static final int ERROR_MAX = 1_000;

    private Fits() {}

    /// Queues a fit, unless the same caller has queued it before under the same key.
    ///
    /// @return empty if the key is known
    static Optional<Fit> add(
            Handle handle, String by, @Nullable String key, @Nullable LocalDate asOf) {
        UUID fit = UUID.randomUUID();
        handle.createUpdate(
                        """
                        insert into model_fits (fit_id, requested_by, request_key, as_of)
                        values (:fit, :by, :key, :asOf)
                        on conflict (requested_by, request_key) do nothing
                        """)
                .bind("fit", fit)
                .bind("by", by)
                .bind("key", key)
                .bind("asOf", asOf)
                .execute();
        return find(handle, fit);
    }

    static Optional<Fit> find(Handle handle, UUID fit) {
        return handle.createQuery(SELECT + "where f.fit_id = :fit")
                .bind("fit", fit)
                .map((row, _) -> read(row))
                .findOne();
    }

    static Optional<Fit> findByKey(Handle handle, String by, String key) {
        return handle.createQuery(SELECT + "where f.requested_by = :by and f.request_key = :key")
                .bind("by", by)
                .bind("key", key)
                .map((row, _) -> read(row))
                .findOne();
    }

    /// The oldest fit that waits. One that was running when its process died counts as waiting,
    /// since whoever may call this is alone; one that took its process down three times is given
    /// up.
    static Optional<Fit> next(Handle handle) {
        handle.execute(
                "update model_fits set state = 'failed', ended_at = clock_timestamp(),"
                        + " error = 'given up: its process died each time'"
                        + " where state = 'running' and attempts >= ?",
                ATTEMPTS_MAX);
        return handle.createQuery(
                        SELECT
                                + "where f.state in ('queued', 'running')"
                                + " order by f.requested_at limit 1")
                .map((row, _) -> read(row))
                .findOne();
    }

    /// When a fit began and ended.
    record Run(Instant started, Instant ended) {}

    /// The fit that ended last.
    static Optional<Run> lastRun(Handle handle) {
        return handle.createQuery(
                        """
                        select started_at, ended_at from model_fits
                        where ended_at is not null order by ended_at desc limit 1
                        """)
                .map((row, _) ->
                        new Run(row.getTimestamp(1).toInstant(), row.getTimestamp(2).toInstant()))
                .findOne();
    }

    static void start(Handle handle, UUID fit) {
        handle.execute(
                "update model_fits set state = 'running', attempts = attempts + 1,"
                        + " started_at = clock_timestamp() where fit_id = ?",
                fit);
    }

    static void report(Handle handle, UUID fit, String phase, long done, long total) {
        handle.execute(
                "update model_fits set phase = ?, done = ?, total = ? where fit_id = ?",
                phase,
                done,
                total,
                fit);
    }

    static void succeed(Handle handle, UUID fit) {
        handle.execute(
                "update model_fits set state = 'succeeded', phase = 'done', ended_at ="
                        + " clock_timestamp() where fit_id = ?",
                fit);
    }

    static void fail(Handle handle, UUID fit, Throwable cause) {
        String text = cause.toString();
        handle.execute(
                "update model_fits set state = 'failed', error = ?, ended_at = clock_timestamp()"
                        + " where fit_id = ?",
                text.length() <= ERROR_MAX ? text : text.substring(0, ERROR_MAX),
                fit);
    }

    private static Fit read(ResultSet row) throws SQLException {
        return new Fit(
                row.getObject("fit_id", UUID.class),
                Fit.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("phase"),
                new Fit.Progress(row.getLong("done"), row.getLong("total")),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getString("requested_by"),
                row.getObject("as_of", LocalDate.class),
                row.getObject("version", Integer.class),
                row.getString("error"));
    }
}
