package maison.customer.identity.celebrating;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import maison.customer.KeysForTests;
import maison.customer.identity.BirthdayRecords;
import maison.customer.identity.birthday.BirthdayCommand.Begin;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.CommandContext;
import maison.platform.eventstore.EventStore;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.testing.KafkaProbe;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/// The job of the running service, on whatever day this runs.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(KeysForTests.class)
class BirthdayJobTest {

    @Inject BirthdayJob job;
    @Inject BirthdayRecords records;
    @Inject EventStore store;
    @Inject Jdbi jdbi;

    private final UUID id = UUID.randomUUID();

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private void register(LocalDate birthday) {
        register(id, birthday);
    }

    private static void register(UUID customer, LocalDate birthday) {
        given().auth()
                .oauth2(Tokens.of("associate"))
                .contentType("application/json")
                .body(
                        "{\"name\":{\"given\":\"Layla\"},\"zone\":\"UTC\",\"birthday\":\"--%02d-%02d\"}"
                                .formatted(birthday.getMonthValue(), birthday.getDayOfMonth()))
                .put("/v1/customers/" + customer)
                .then()
                .statusCode(201);
    }

    private int noted() {
        return store.readStream(BirthdayRecords.streamOf(id)).size();
    }

    @Test
    void is_noted_once_and_published_without_the_day() throws Exception {
        register(today().withDayOfMonth(28));
        try (var threads = Executors.newFixedThreadPool(4)) {
            threads.invokeAll(
                    IntStream.range(0, 4).mapToObj(_ -> Executors.callable(job::run)).toList());
        }
        job.run();
        assertThat(noted()).isEqualTo(1);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(KafkaProbe.readAll("maison.customers"))
                                .filteredOn(each -> each.value().contains(id.toString()))
                                .filteredOn(each -> each.value().contains("\"year\""))
                                .singleElement()
                                .satisfies(each ->
                                        assertThat(JsonPath.from(each.value()).getMap(""))
                                                .containsOnlyKeys("customerId", "year", "at")));
    }

    @Test
    void is_noted_again_in_another_year_beside_those_whose_first_it_is() {
        register(today().plusMonths(3).withDayOfMonth(5));
        UUID other = UUID.randomUUID();
        register(other, today().plusMonths(3).withDayOfMonth(6));
        assertThat(began(2024, id)).containsExactly(true);
        assertThat(began(2025, other, id)).containsExactly(true, true);
        assertThat(began(2025, id, other)).containsExactly(false, false);
        assertThat(noted()).isEqualTo(2);
    }

    private List<Boolean> began(int year, UUID... customers) {
        var at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var begins = Stream.of(customers).map(each -> new Begin(each, year, at)).toList();
        return records
                .beginAll(begins, _ -> Call.of(CommandContext.system("test", "years")))
                .stream()
                .map(each -> each.toCompletableFuture().join())
                .map(each -> each instanceof Done<?, ?, ?> done && !done.repeated())
                .toList();
    }

    @Test
    void another_month_is_not_noted_until_the_birthday_is_corrected() {
        register(today().plusMonths(3).withDayOfMonth(5));
        job.run();
        assertThat(noted()).isZero();
        given().auth()
                .oauth2(Tokens.of("associate"))
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body("{\"birthday\":\"--%02d-05\"}".formatted(today().getMonthValue()))
                .patch("/v1/customers/" + id)
                .then()
                .statusCode(200);
        job.run();
        assertThat(noted()).isEqualTo(1);
    }

    @Test
    void nobody_who_was_erased_has_a_birthday() {
        register(today().withDayOfMonth(5));
        given().auth()
                .oauth2(Tokens.of("privacy-officer"))
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"reason\":\"request-of-customer\"}")
                .post("/v1/customers/" + id + "/erasure")
                .then()
                .statusCode(200);
        job.run();
        assertThat(noted()).isZero();
        int left =
                jdbi.withHandle(handle ->
                        handle.createQuery(
                                        "select count(*) from search_tokens where customer_id = :id")
                                .bind("id", id)
                                .mapTo(Integer.class)
                                .one());
        assertThat(left).isZero();
    }
}
