package maison.analytics.assessment;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import maison.analytics.SqlArray;
import maison.analytics.model.LifetimeValue;
import maison.analytics.scoring.Scores;
import maison.analytics.segment.Input;
import maison.analytics.segment.Inputs;
import maison.analytics.segment.Segment;
import maison.platform.eventstore.EventJson;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The table of assessments.
public final class Assessments {

    private Assessments() {}

    public static Optional<Assessment> find(Handle handle, UUID customer) {
        return handle.createQuery("select * from assessments where customer_id = :customer")
                .bind("customer", customer)
                .map((row, _) -> read(row))
                .findOne();
    }

    /// The next members of a segment, by customer id.
    ///
    /// @param after null for the first ones
    public static List<Assessment> members(
            Handle handle, Segment segment, @Nullable UUID after, int limit) {
        return handle.createQuery(
                        """
                        select * from assessments
                        where segment = :segment
                          and (:after::uuid is null or customer_id > :after::uuid)
                        order by customer_id limit :limit
                        """)
                .bind("segment", segment.code())
                .bindByType("after", after, UUID.class)
                .bind("limit", limit)
                .map((row, _) -> read(row))
                .list();
    }

    static void put(Handle handle, List<Assessment> all) {
        var update =
                handle.createUpdate(
                        """
                        insert into assessments (customer_id, as_of, scoring_version, model_version,
                            rules_version, recency, frequency, monetary, currency,
                            probability_alive, expected_purchases, expected_amount, lifetime_value,
                            horizon_months, monthly_rate, segment, reason, inputs)
                        select c, d, sv, mv, rv, r, f, m, cu, pa, ep, ea, lv, hm, mr, se, re, i::jsonb
                        from unnest(:customers, :days, :scorings, :models, :rules, :r, :f, :m,
                                    :currencies, :alive, :purchases, :amounts, :values, :months,
                                    :rates, :segments, :reasons, :inputs)
                             as t (c, d, sv, mv, rv, r, f, m, cu, pa, ep, ea, lv, hm, mr, se, re, i)
                        on conflict (customer_id) do update set
                            assessed_at = clock_timestamp(), as_of = excluded.as_of,
                            scoring_version = excluded.scoring_version,
                            model_version = excluded.model_version,
                            rules_version = excluded.rules_version, recency = excluded.recency,
                            frequency = excluded.frequency, monetary = excluded.monetary,
                            currency = excluded.currency,
                            probability_alive = excluded.probability_alive,
                            expected_purchases = excluded.expected_purchases,
                            expected_amount = excluded.expected_amount,
                            lifetime_value = excluded.lifetime_value,
                            horizon_months = excluded.horizon_months,
                            monthly_rate = excluded.monthly_rate, segment = excluded.segment,
                            reason = excluded.reason, inputs = excluded.inputs
                        """);
        AssessmentColumns.ALL.forEach(
                each -> update.bind(each.name(), SqlArray.of(each.type(), all, each.value())));
        update.execute();
    }

    /// Forgets those of the given customers who have no purchase any more, or of everybody where
    /// null is given.
    static void removeWithoutStatistics(Handle handle, @Nullable List<UUID> customers) {
        handle.createUpdate(
                        """
                        delete from assessments a
                        where (:customers::uuid[] is null or a.customer_id = any(:customers::uuid[]))
                          and not exists (select from customer_statistics s
                                          where s.customer_id = a.customer_id)
                        """)
                .bind(
                        "customers",
                        customers == null
                                ? (position, statement, _) ->
                                        statement.setNull(position, java.sql.Types.ARRAY)
                                : SqlArray.of("uuid", customers))
                .execute();
    }

    private static Assessment read(ResultSet row) throws SQLException {
        return new Assessment(
                row.getObject("customer_id", UUID.class),
                row.getObject("as_of", LocalDate.class),
                new Assessment.Versions(
                        row.getInt("scoring_version"),
                        row.getObject("model_version", Integer.class),
                        row.getInt("rules_version")),
                new Scores(row.getInt("recency"), row.getInt("frequency"), row.getInt("monetary")),
                row.getString("currency"),
                prediction(row),
                placed(row));
    }

    private static Prediction prediction(ResultSet row) throws SQLException {
        return new Prediction(
                row.getObject("probability_alive", Double.class),
                row.getObject("expected_purchases", Double.class),
                row.getBigDecimal("expected_amount"),
                row.getBigDecimal("lifetime_value"),
                new LifetimeValue(row.getInt("horizon_months"), row.getDouble("monthly_rate")));
    }

    private static Assessment.Placed placed(ResultSet row) throws SQLException {
        String code = row.getString("segment");
        var segment =
                Segment.of(code)
                        .orElseThrow(() -> new IllegalStateException("No such segment: " + code));
        return new Assessment.Placed(
                segment, row.getString("reason"), inputs(row.getString("inputs")));
    }

    private static Inputs inputs(String json) {
        return new Inputs(
                EventJson.read(json, new TypeReference<Map<String, Double>>() {})
                        .entrySet()
                        .stream()
                        .collect(
                                Collectors.toMap(
                                        each -> Input.of(each.getKey()), Map.Entry::getValue)));
    }
}
