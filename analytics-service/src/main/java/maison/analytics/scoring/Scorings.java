package maison.analytics.scoring;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import maison.platform.eventstore.EventJson;
import org.jdbi.v3.core.Handle;

/// The kept versions of the scoring.
public final class Scorings {

    private record Stored(Bounds recency, Bounds frequency, Map<String, Bounds> monetary) {}

    /// One row for each score of each measure (and currency); ranks are integers, so nothing is
    /// rounded.
    private static final String BOUNDS =
            """
            with valued as (
                select 'recency' as measure, '' as currency,
                       (last_day - date '1970-01-01')::numeric as value
                from customer_statistics
                union all
                select 'frequency', '', purchase_days from customer_statistics
                union all
                select 'monetary', currency, net - unlinked from customer_statistics),
            ranked as (
                select measure, currency, value,
                       rank() over each - 1 as below,
                       count(*) over (partition by measure, currency) as size
                from valued window each as (partition by measure, currency order by value))
            select measure, currency, score, min(value) as bound
            from ranked join generate_series(2, 5) as score on below * 5 >= (score - 1) * size
            group by measure, currency, score order by measure, currency, score
            """;

    private record Row(String measure, String currency, BigDecimal bound) {}

    private Scorings() {}

    /// Measures everybody anew and keeps the result as a version.
    public static Scoring measure(Handle handle, LocalDate asOf) {
        var rows =
                handle.createQuery(BOUNDS)
                        .map((row, _) ->
                                new Row(
                                        row.getString("measure"),
                                        row.getString("currency"),
                                        row.getBigDecimal("bound")))
                        .list();
        Map<String, Bounds> monetary =
                rows.stream()
                        .filter(row -> row.measure().equals("monetary"))
                        .collect(
                                Collectors.groupingBy(
                                        Row::currency,
                                        Collectors.collectingAndThen(
                                                Collectors.toList(), Scorings::bounds)));
        var stored = new Stored(bounds(rows, "recency"), bounds(rows, "frequency"), monetary);
        return handle.createQuery(
                        """
                        insert into scorings (as_of, bounds, customers, usual_gap_days)
                        select :asOf, :bounds::jsonb, count(*),
                               coalesce(sum(last_day - first_day)::float8
                                        / nullif(sum(purchase_days - 1), 0), 0)
                        from customer_statistics returning *
                        """)
                .bind("asOf", asOf)
                .bind("bounds", EventJson.write(stored))
                .map((row, _) -> read(row))
                .one();
    }

    public static Optional<Scoring> current(Handle handle) {
        return handle.createQuery("select * from scorings order by version desc limit 1")
                .map((row, _) -> read(row))
                .findOne();
    }

    private static Bounds bounds(List<Row> rows, String measure) {
        return bounds(rows.stream().filter(row -> row.measure().equals(measure)).toList());
    }

    private static Bounds bounds(List<Row> rows) {
        return new Bounds(rows.stream().map(Row::bound).toList());
    }

    private static Scoring read(ResultSet row) throws SQLException {
        var stored = stored(row.getString("bounds"));
        return new Scoring(
                row.getInt("version"),
                row.getObject("as_of", LocalDate.class),
                row.getLong("customers"),
                stored.recency(),
                stored.frequency(),
                stored.monetary(),
                row.getDouble("usual_gap_days"));
    }

    private static Stored stored(String json) {
        return EventJson.read(json, Stored.class);
    }
}
