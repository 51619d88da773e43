package maison.customer.lifecycle.funnel;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import maison.customer.lifecycle.funnel.Figures.Period;
import maison.customer.lifecycle.funnel.Figures.Stays;
import maison.customer.lifecycle.staying.Recount;
import maison.customer.lifecycle.staying.Tally.Cell;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Reads how many stayed where. What it costs grows with the days in which stays that last began,
/// and with the stays that ended in the period; not with the people there are.
@Singleton
public final class Funnel {

    // Stays that the figures do not tell apart are one row: of those that ended in the period it is
    // how long they were and whether they began before it, of those that ended later it is on which
    // side of the period's days they began. So each is moved to the period's edge.
    private static final String STAYS =
            """
            select stage, next_stage, entered_on, left_on, sum(stays) as stays from (
                select stage, next_stage, stays,
                    case when left_on is null then entered_on
                         when left_on < :to and entered_on < :from
                             then :from - (left_on - entered_on)
                         when entered_on < :from then :from - 1
                         when left_on < :to then :from
                         else least(entered_on, :to)
                    end as entered_on,
                    case when left_on is null then null
                         when left_on >= :to then :to
                         when entered_on < :from then :from
                         else :from + (left_on - entered_on)
                    end as left_on
                from stage_stays
                where (left_on is null or left_on >= :from)
                  and (cast(:store as text) is null or store_id = :store)
            ) t
            group by stage, next_stage, entered_on, left_on
            """
                    .replace(":from", "cast(:from as date)")
                    .replace(":to", "cast(:to as date)");

    // The job is a second behind the clock. After a longer standstill it catches up, and says so.
    private static final int DUE_MAX = 1_000;

    private final Jdbi jdbi;
    private final Recount recount;

    Funnel(Jdbi jdbi, Recount recount) {
        this.jdbi = jdbi;
        this.recount = recount;
    }

    /// The figures by stage as they are at a moment, also of those whose stage is over since the
    /// numbers were kept last.
    ///
    /// @param store null for all
    /// @param expected days, by stage
    public Map<String, Figures> of(
            Period period, @Nullable String store, Instant now, Map<String, Integer> expected) {
        var stays =
                jdbi.inTransaction(handle -> {
                    var all = new ArrayList<>(kept(handle, period, store));
                    var due = recount.of(handle, recount.due(handle, now, DUE_MAX), now);
                    due.tally()
                            .forEach((cell, change) -> {
                                if (store == null || store.equals(cell.store())) {
                                    all.add(stays(cell, change));
                                }
                            });
                    return all;
                });
        return Figures.of(stays, period, LocalDate.ofInstant(now, ZoneOffset.UTC), expected);
    }

    private static List<Stays> kept(Handle handle, Period period, @Nullable String store) {
        return handle.createQuery(STAYS)
                .bind("from", period.from())
                .bind("to", period.to())
                .bind("store", store)
                .map((row, _) -> stays(row))
                .list();
    }

    private static Stays stays(ResultSet row) throws SQLException {
        return new Stays(
                row.getString("stage"),
                row.getObject("entered_on", LocalDate.class),
                row.getObject("left_on", LocalDate.class),
                row.getString("next_stage"),
                row.getLong("stays"));
    }

    private static Stays stays(Cell cell, int count) {
        return new Stays(cell.stage(), cell.enteredOn(), cell.leftOn(), cell.next(), count);
    }
}
