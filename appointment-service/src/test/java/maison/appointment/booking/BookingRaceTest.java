package maison.appointment.booking;

import static maison.appointment.AppointmentFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import maison.appointment.AppointmentFixture;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;

/// The race that booking systems lose: many ask for one time at the same time.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class BookingRaceTest {

    private static final int BOOKERS = 200;

    @TestHTTPResource("/v1/bookings/")
    @Nullable URI bookings;

    private final HttpClient client = HttpClient.newHttpClient();

    @RepeatedTest(3)
    void exactly_one_of_two_hundred_gets_a_certain_person() {
        var store = AppointmentFixture.open();
        var nadia = store.staff("nadia");

        var answers = race(body(store, nadia));

        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(BOOKERS - 1);
    }

    @RepeatedTest(3)
    void as_many_as_there_are_people_get_anybody() throws SQLException {
        var store = AppointmentFixture.open();
        store.staff("nadia");
        store.staff("omar");
        store.staff("pia");

        var answers = race(body(store, null));

        assertThat(answers).filteredOn(status -> status == 201).hasSize(3);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(BOOKERS - 3);
        try (var connection = MaisonTestResource.database().connect();
                var rows =
                        connection
                                .createStatement()
                                .executeQuery(
                                        "select count(*) from claims where resource like 'staff:%-"
                                                + store.store
                                                + "'")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(3);
        }
    }

    private static String body(AppointmentFixture store, @Nullable String staff) {
        var wish = new io.vertx.core.json.JsonObject();
        store.wish(store.cleaning, at("12:00"), staff).forEach(wish::put);
        return wish.encode();
    }

    private List<Integer> race(String body) {
        var token = Tokens.of("associate");
        var started = IntStream.range(0, BOOKERS).mapToObj(_ -> send(token, body)).toList();
        return started.stream().map(CompletableFuture::join).map(HttpResponse::statusCode).toList();
    }

    private CompletableFuture<HttpResponse<String>> send(String token, String body) {
        var base = java.util.Objects.requireNonNull(bookings);
        var request =
                HttpRequest.newBuilder(base.resolve(UUID.randomUUID().toString()))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }
}
