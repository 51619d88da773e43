package maison.analytics.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.analytics.SqlArray;
import maison.analytics.statistics.CustomerStatistics;
import maison.analytics.statistics.Statistics;
import maison.platform.testing.PostgresForTests;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// The scores as the database measures them, beside their definition.
class ScoringsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final List<String> SCRIPTS =
            List.of(
                    "projections/statistics.sql",
                    "db/migration/V100__models.sql",
                    "db/migration/V101__segment_rules.sql",
                    "db/migration/V102__assessments.sql");
    private static final Jdbi JDBI = create();

    private static Jdbi create() {
        var database = PostgresForTests.newDatabase();
        var jdbi = Jdbi.create(database::connect);
        try (var handle = jdbi.open();
                var statement = handle.getConnection().createStatement()) {
            statement.execute("create schema projections");
            for (String each : SCRIPTS) {
                statement.execute(read(each).replace("${app_role}", database.app()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return jdbi;
    }

    private static String read(String resource) {
        try (var in = ScoringsTest.class.getResourceAsStream("/" + resource)) {
            if (in == null) {
                throw new IllegalStateException("No such resource: " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Property(tries = 60)
    void a_score_counts_the_fifths_of_customers_strictly_below(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 1, max = 8) Integer> purchases) {
        try (Handle handle = JDBI.open()) {
            store(handle, purchases);
            var scoring = Scorings.measure(handle, DAY.plusDays(30));

            for (CustomerStatistics one :
                    Statistics.of(handle, Statistics.idsAfter(handle, null, 100))) {
                long below = purchases.stream().filter(each -> each < one.purchaseDays()).count();
                int expected = (int) (1 + 5 * below / purchases.size());
                assertThat(scoring.of(one)).isEqualTo(new Scores(expected, expected, expected));
            }
            assertThat(Scorings.current(handle)).contains(scoring);
        }
    }

    /// Whoever bought more often bought later and spent more too, so all three scores must be
    /// equal.
    private static void store(Handle handle, List<Integer> purchases) {
        handle.execute("delete from customer_statistics");
        handle.createUpdate(
                        """
                        insert into customer_statistics
                        select gen_random_uuid(), :day::date, :day::date + p, p, p, 1, 'GBP', p, p * 10.00, 10.00, 0
                        from unnest(:purchases) as p
                        """)
                .bind("day", DAY)
                .bind("purchases", SqlArray.of("int4", purchases))
                .execute();
    }

    @Property(tries = 20)
    void rare_buyers_are_measured_by_their_own_rhythm(@ForAll @IntRange(min = 1, max = 5) int gap) {
        var scoring = new Scoring(1, DAY, 1, none(), none(), Map.of(), 100);
        var often = one(10, DAY.minusDays(90), DAY.minusDays(gap * 20L));
        var rarely = one(2, DAY.minusDays(1000), DAY.minusDays(gap * 20L));

        assertThat(scoring.overdue(rarely)).isLessThan(scoring.overdue(often));
    }

    private static Bounds none() {
        return new Bounds(List.of());
    }

    private static CustomerStatistics one(int purchases, LocalDate first, LocalDate last) {
        var money =
                new CustomerStatistics.Money(
                        "GBP", purchases, BigDecimal.TEN, BigDecimal.ONE, BigDecimal.ZERO);
        var from = first.isAfter(last) ? last.minusDays(purchases) : first;
        return new CustomerStatistics(UUID.randomUUID(), from, last, purchases, purchases, money);
    }
}
