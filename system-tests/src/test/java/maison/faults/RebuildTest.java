package maison.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import maison.house.Api;
import maison.house.Person;
import maison.house.SharedHouse;
import maison.house.TestSales;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;

/// What a service derives can be thrown away and derived again, to the byte, while it answers.
class RebuildTest {

    @ParameterizedTest
    @ValueSource(strings = {"loyalty", "analytics"})
    void gives_the_same_bytes_and_answers_meanwhile(String service) throws Exception {
        Person admin = Person.signIn("admin");
        UUID customer = UUID.randomUUID();
        sell(customer);
        String path = pathOf(service, customer);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> admin.send("GET", path, "").status() == 200);
        awaitQuiet(service);
        Map<String, String> before = tables(service);

        String rebuild = "/api/" + service + "/v1/operations/projections/rebuild";
        assertThat(admin.send("POST", rebuild, "").status()).isEqualTo(202);
        List<Integer> answers = new ArrayList<>();
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    answers.add(admin.send("GET", path, "").status());
                    return admin.send("GET", rebuild, "").text().contains("DONE");
                });

        assertThat(answers).containsOnly(200);
        assertThat(before).isNotEmpty();
        assertThat(tables(service)).isEqualTo(before);
    }

    private static void sell(UUID customer) throws Exception {
        Api till = Api.as("pos-main-1");
        for (int i = 0; i < 5; i++) {
            UUID sale = UUID.randomUUID();
            Instant at = Instant.parse("2026-06-01T09:00:00Z").plus(Duration.ofDays(i * 7L));
            var answer =
                    till.put(
                            "/api/purchase/v1/sales/" + sale,
                            TestSales.ofOneLine(customer, "B-" + sale, at, 150 + i));
            assertThat(answer.status()).isEqualTo(201);
        }
    }

    private static String pathOf(String service, UUID customer) {
        return service.equals("loyalty")
                ? "/api/loyalty/v1/accounts/" + customer
                : "/api/analytics/v1/customers/" + customer;
    }

    // The stream has to be read to its end, or the comparison would see it move.
    private static void awaitQuiet(String service) {
        await().atMost(Duration.ofMinutes(1))
                .until(() ->
                        SharedHouse.number(
                                        "purchase",
                                        "select (select max(position) from events) -"
                                                + " (select max(position) from"
                                                + " relay_cursor)")
                                == 0);
        await().during(Duration.ofSeconds(2))
                .atMost(Duration.ofMinutes(1))
                .until(() -> tables(service).hashCode(), new Steady());
    }

    private static final class Steady extends org.hamcrest.BaseMatcher<Integer> {

        private Object last = new Object();

        @Override
        public boolean matches(Object now) {
            boolean same = now.equals(last);
            last = now;
            return same;
        }

        @Override
        public void describeTo(org.hamcrest.Description description) {
            description.appendText("no change");
        }
    }

    private static Map<String, String> tables(String service) throws SQLException, IOException {
        var contents = new TreeMap<String, String>();
        try (var connection = SharedHouse.superuser(service);
                var sql = connection.createStatement()) {
            var names = new ArrayList<String>();
            try (var row =
                    sql.executeQuery(
                            "select tablename from pg_tables where schemaname = 'projections'"
                                    // Offsets and the queue of the assessor are no derived facts.
                                    + " and tablename not in ('inbox_offsets',"
                                    + " 'changed_customers') order by 1")) {
                while (row.next()) {
                    names.add(row.getString(1));
                }
            }
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (String name : names) {
                var bytes = new ByteArrayOutputStream();
                copy.copyOut(
                        "copy (select t::text from projections.%s t order by 1) to stdout"
                                .formatted(name),
                        bytes);
                contents.put(name, bytes.toString(StandardCharsets.UTF_8));
            }
        }
        return contents;
    }
}
