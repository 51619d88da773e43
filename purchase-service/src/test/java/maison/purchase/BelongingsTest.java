package maison.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import maison.platform.testing.KafkaProbe;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import maison.purchase.aftercare.AftercareExamples;
import maison.purchase.aftercare.belonging.Origin;
import org.junit.jupiter.api.Test;

/// What clients own.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(value = KeyForTests.class, restrictToAnnotatedClass = true)
class BelongingsTest {

    private static final String CUSTOMER = "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10";
    private static final String DAUGHTER = "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b11";

    private final UUID sale = UUID.randomUUID();
    private final UUID customer = UUID.randomUUID();
    private final UUID daughter = UUID.randomUUID();
    private final UUID piece = new Origin(sale, "1").pieceId();
    private final String address = "/v1/belongings/" + piece;

    private void sell() {
        Till.put(
                        "/v1/sales/" + sale,
                        Till.sale(sale, "\"" + customer + "\"", "3", "10.00", "30.00"))
                .then()
                .statusCode(201);
    }

    private String own(String example) {
        return example.replace(CUSTOMER, customer.toString())
                .replace(DAUGHTER, daughter.toString());
    }

    private static List<String> of(UUID customer) {
        return Till.get("/v1/customers/" + customer + "/belongings")
                .then()
                .statusCode(200)
                .extract()
                .path("items.belongingId");
    }

    @Test
    void the_goods_of_a_sale_are_the_buyers_until_they_come_back() {
        sell();
        assertThat(of(customer)).containsExactly(piece.toString());
        Till.get("/v1/customers/" + customer + "/insight").then().body("owned.pieces", contains(1));
        Till.get(address)
                .then()
                .statusCode(200)
                .body("ownerId", equalTo(customer.toString()))
                .body("saleId", equalTo(sale.toString()))
                .body("paid.amount", equalTo("30.00"))
                .body("history.kind", contains("sold"));

        Till.put("/v1/sales/" + sale + "/returns/" + UUID.randomUUID(), Till.back("1", "1"))
                .then()
                .statusCode(201);
        Till.get(address).then().body("quantity", equalTo("2"));
        Till.put("/v1/sales/" + sale + "/returns/" + UUID.randomUUID(), Till.back("1", "2"))
                .then()
                .statusCode(201);
        assertThat(of(customer)).isEmpty();
        Till.get(address)
                .then()
                .body("quantity", equalTo("0"))
                .body("ownerId", nullValue())
                .body("history.kind", contains("sold", "returned", "returned"));
    }

    @Test
    void a_move_takes_them_along_and_what_came_back_before_stays_back() {
        Till.put("/v1/sales/" + sale, Till.sale(sale)).then().statusCode(201);
        Till.get(address).then().statusCode(404);
        Till.put("/v1/sales/" + sale + "/returns/" + UUID.randomUUID(), Till.back("1", "1"))
                .then()
                .statusCode(201);
        move(customer);
        assertThat(of(customer)).containsExactly(piece.toString());
        Till.get(address).then().body("quantity", equalTo("2"));
        move(daughter);
        assertThat(of(customer)).isEmpty();
        assertThat(of(daughter)).containsExactly(piece.toString());
    }

    private void move(UUID to) {
        Till.put(
                        "/v1/sales/" + sale + "/moves/" + UUID.randomUUID(),
                        """
                        {"customerId":"%s","storeId":"dubai-mall","reason":"wrong-customer",
                         "occurredAt":"2026-03-15T09:00:00Z"}
                        """
                                .formatted(to))
                .then()
                .statusCode(201);
    }

    @Test
    void a_gift_is_the_recipients_from_its_day_on() {
        gift("2150-01-01T00:00:00Z");
        assertThat(of(customer)).containsExactly(piece.toString());
        assertThat(of(daughter)).isEmpty();
        Till.get(address, Tokens.client(daughter)).then().statusCode(404);
    }

    @Test
    void a_gift_that_is_revealed_shows_neither_price_nor_sale() {
        gift("2026-04-01T06:00:00Z");
        assertThat(of(customer)).isEmpty();
        assertThat(of(daughter)).containsExactly(piece.toString());
        Till.get(address, Tokens.client(customer)).then().statusCode(404);
        Till.get(address, Tokens.client(daughter))
                .then()
                .statusCode(200)
                .body("paid", nullValue())
                .body("saleId", nullValue())
                .body("history.size()", equalTo(0));
    }

    private void gift(String day) {
        String body = Till.sale(sale, "\"" + customer + "\"", "3", "10.00", "30.00");
        Till.put(
                        "/v1/sales/" + sale,
                        Till.with(
                                body,
                                "\"gift\":{\"recipientId\":\"%s\",\"revealAt\":\"%s\"}"
                                        .formatted(daughter, day)))
                .then()
                .statusCode(201);
    }

    @Test
    void numbers_are_sealed_shown_logged_and_go_with_the_piece() {
        sell();
        String step = address + "/marks/" + UUID.randomUUID();
        Till.put(step, AftercareExamples.MARKS)
                .then()
                .statusCode(201)
                .body("marks[0].number", equalTo("MA-77120"));
        Till.put(step, AftercareExamples.MARKS)
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true");
        Till.put(step, AftercareExamples.MARKS.replace("77120", "77121"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/entry-id-reused"));
        Till.put(step, AftercareExamples.MARKS.replace("MA-77120", "4111111111111111"))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/marks/0/number"));
        assertThat(Log.eventsHolding("77120")).isZero();
        assertThat(Log.count("select count(*) from read_log where subject_id = '" + customer + "'"))
                .isPositive();

        String transfer = address + "/transfers/" + UUID.randomUUID();
        Till.put(transfer, own(AftercareExamples.TRANSFER)).then().statusCode(201);
        Till.put(transfer, own(AftercareExamples.TRANSFER)).then().statusCode(200);
        assertThat(of(customer)).isEmpty();
        erase(customer);
        // Only once the mother's key is gone do the marks show whose key they are sealed with.
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        Log.count(
                                        "select count(*) from subject_keys where wrapped_key is"
                                                + " null and subject_id = '"
                                                + customer
                                                + "'")
                                == 1);
        Till.get("/v1/customers/" + daughter + "/belongings", Tokens.client(daughter))
                .then()
                .body("items[0].marks[0].number", equalTo("MA-77120"));
        Till.put(address + "/transfers/" + UUID.randomUUID(), own(AftercareExamples.TRANSFER))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-the-owner"));
    }

    @Test
    void the_same_numbers_are_a_repeat_also_when_the_piece_is_anothers_or_gone() {
        sell();
        String step = address + "/marks/" + UUID.randomUUID();
        Till.put(step, AftercareExamples.MARKS).then().statusCode(201);
        Till.put(address + "/transfers/" + UUID.randomUUID(), own(AftercareExamples.TRANSFER))
                .then()
                .statusCode(201);
        Till.put(step, AftercareExamples.MARKS)
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true");
        Till.put("/v1/sales/" + sale + "/returns/" + UUID.randomUUID(), Till.back("1", "3"))
                .then()
                .statusCode(201);
        Till.put(step, AftercareExamples.MARKS).then().statusCode(200);
        Till.put(step, AftercareExamples.MARKS.replace("77120", "77121")).then().statusCode(409);
    }

    @Test
    void a_piece_that_somebody_gave_the_id_of_a_sales_piece_stops_nothing_and_stays_theirs() {
        Till.put(
                        address,
                        own(AftercareExamples.ELSEWHERE)
                                .replace(customer.toString(), daughter.toString()))
                .then()
                .statusCode(201);
        sell();
        move(UUID.randomUUID());
        Till.put("/v1/sales/" + sale + "/returns/" + UUID.randomUUID(), Till.back("1", "3"))
                .then()
                .statusCode(201);
        assertThat(of(daughter)).containsExactly(piece.toString());
        Till.get(address).then().body("quantity", equalTo("1"));
    }

    @Test
    void a_piece_bought_elsewhere_is_told_by_hand_and_erased_with_its_owner() {
        UUID id = UUID.randomUUID();
        String ring = "/v1/belongings/" + id;
        Till.put(ring, own(AftercareExamples.ELSEWHERE))
                .then()
                .statusCode(201)
                .body("description", equalTo("Solitaire, yellow metal, inherited"))
                .body("marks[0].number", equalTo("2141438171"))
                .body("acquiredOn", equalTo("2019-06-01"));
        Till.put(ring, own(AftercareExamples.ELSEWHERE)).then().statusCode(200);
        Till.put(ring, own(AftercareExamples.ELSEWHERE).replace("2019", "2018"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/piece-id-reused"));
        sell();
        Till.put(address, own(AftercareExamples.ELSEWHERE))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/piece-id-reused"));
        Till.put(ring, own(AftercareExamples.ELSEWHERE).replace("rings", "Anna's ring"))
                .then()
                .statusCode(400);
        assertThat(Log.eventsHolding("inherited")).isZero();
        assertThat(of(customer)).contains(id.toString());

        erase(customer);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Till.get(ring).jsonPath().getString("description") == null);
        Till.get(ring).then().statusCode(200).body("marks.size()", equalTo(0));
    }

    private static void erase(UUID customer) {
        KafkaProbe.createTopic("maison.customers");
        KafkaProbe.send(
                List.of(
                        KafkaProbe.event(
                                "maison.customers",
                                customer.toString(),
                                "maison.customer.erased.v1",
                                Sequences.next(),
                                Clock.systemUTC().instant(),
                                "{\"customerId\":\"%s\",\"at\":\"2026-03-15T10:15:30Z\"}"
                                        .formatted(customer))));
    }

    @Test
    void a_job_is_linked_and_its_charges_are_no_piece() {
        sell();
        var counter = new Counter();
        counter.takeIn().then().statusCode(201);
        Till.put(address + "/jobs/" + counter.id, AftercareExamples.JOB_LINK)
                .then()
                .statusCode(201)
                .body("history.kind", contains("sold", "repair"))
                .body("history[1].reference", equalTo(counter.id.toString()));
        Till.put(address + "/jobs/" + UUID.randomUUID(), AftercareExamples.JOB_LINK)
                .then()
                .statusCode(404);
    }

    @Test
    void what_was_made_to_measure_names_its_order_and_measurements() {
        var workshop = new Workshop().ready();
        workshop.put("/delivery", workshop.delivery().replace("800.00", "1300.00"))
                .then()
                .statusCode(201);
        String id = of(workshop.customer).getFirst();
        Till.get("/v1/belongings/" + id)
                .then()
                .body("made.orderId", equalTo(workshop.id.toString()))
                .body("made.pieces.measurementSetVersion.size()", equalTo(2));
    }

    @Test
    void lists_are_in_pages_and_only_for_those_who_may() {
        for (int number = 0; number < 3; number++) {
            UUID each = UUID.randomUUID();
            Till.put(
                            "/v1/sales/" + each,
                            Till.sale(each, "\"" + customer + "\"", "1", "10.00", "10.00"))
                    .then()
                    .statusCode(201);
        }
        String list = "/v1/customers/" + customer + "/belongings";
        var first = Till.get(list + "?limit=2").jsonPath();
        assertThat(first.getList("items")).hasSize(2);
        var rest = Till.get(list + "?limit=2&after=" + first.getString("next")).jsonPath();
        assertThat(rest.getList("items")).hasSize(1);
        var all = new ArrayList<>(first.<String>getList("items.belongingId"));
        all.addAll(rest.getList("items.belongingId"));
        assertThat(all).doesNotHaveDuplicates();
        Till.get(list + "?after=made-up").then().statusCode(400);
        Till.get(list + "?limit=201").then().statusCode(400);
        Till.get(list, Tokens.client(customer)).then().statusCode(200);
        Till.get(list, Tokens.client(daughter)).then().statusCode(403);
        Till.get(list, Tokens.of("artisan")).then().statusCode(403);
        Till.put(
                        "/v1/belongings/" + UUID.randomUUID(),
                        own(AftercareExamples.ELSEWHERE),
                        Tokens.of("artisan"))
                .then()
                .statusCode(403);
    }

    /// Two of three at every moment; some came back, one was given away, and what others gave and
    /// what was bought elsewhere lies between.
    @Test
    void pages_of_any_size_hold_what_one_page_holds_whatever_is_gone_between() {
        var gone = new ArrayList<String>();
        for (int number = 0; number < 9; number++) {
            UUID each = UUID.randomUUID();
            String piece = new Origin(each, "1").pieceId().toString();
            boolean mothers = number % 4 == 3;
            UUID buyer = mothers ? daughter : customer;
            Till.put(
                            "/v1/sales/" + each,
                            Till.sale(each, "\"" + buyer + "\"", "1", "10.00", "10.00")
                                    .replace("-03-14T", "-03-1%dT".formatted(number / 3)))
                    .then()
                    .statusCode(201);
            if (number % 3 == 1) {
                Till.put("/v1/sales/" + each + "/returns/" + UUID.randomUUID(), Till.back("1", "1"))
                        .then()
                        .statusCode(201);
                gone.add(piece);
            } else if (mothers) {
                Till.put(
                                "/v1/belongings/" + piece + "/transfers/" + UUID.randomUUID(),
                                AftercareExamples.TRANSFER
                                        .replace(CUSTOMER, daughter.toString())
                                        .replace(DAUGHTER, customer.toString()))
                        .then()
                        .statusCode(201);
            }
        }
        Till.put("/v1/belongings/" + UUID.randomUUID(), own(AftercareExamples.ELSEWHERE))
                .then()
                .statusCode(201);
        List<String> all = of(customer);
        assertThat(all).hasSize(7).doesNotHaveDuplicates().doesNotContainAnyElementsOf(gone);
        for (int size = 1; size <= 4; size++) {
            assertThat(paged(customer, size)).as("in pages of %d", size).isEqualTo(all);
        }
    }

    private static List<String> paged(UUID customer, int size) {
        String list = "/v1/customers/" + customer + "/belongings?limit=" + size;
        var all = new ArrayList<String>();
        for (String next = ""; next != null; ) {
            var page = Till.get(list + next).jsonPath();
            all.addAll(page.getList("items.belongingId"));
            next = page.getString("next") == null ? null : "&after=" + page.getString("next");
        }
        return all;
    }

    /// Whatever is done to a piece, at most one of all that ever had it has it now.
    @Test
    void a_piece_has_one_owner_at_most_whatever_is_done_to_it() {
        long seed = Long.getLong("belongings.seed", 7);
        var random = new Random(seed);
        for (int round = 0; round < 12; round++) {
            UUID id = UUID.randomUUID();
            UUID line = new Origin(id, "1").pieceId();
            List<UUID> people = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
            String first = random.nextBoolean() ? "null" : "\"" + people.getFirst() + "\"";
            Till.put("/v1/sales/" + id, Till.sale(id, first, "2", "10.00", "20.00"))
                    .then()
                    .statusCode(201);
            for (int act = 0; act < 6; act++) {
                UUID one = people.get(random.nextInt(3));
                UUID other = people.get(random.nextInt(3));
                String step = UUID.randomUUID().toString();
                int status =
                        switch (random.nextInt(3)) {
                            case 0 ->
                                    Till.put(
                                                    "/v1/sales/" + id + "/returns/" + step,
                                                    Till.back("1", "1"))
                                            .statusCode();
                            case 1 ->
                                    Till.put(
                                                    "/v1/sales/" + id + "/moves/" + step,
                                                    """
                                                    {"customerId":"%s","storeId":"dubai-mall",
                                                     "reason":"wrong-customer",
                                                     "occurredAt":"2026-03-15T09:00:00Z"}
                                                    """
                                                            .formatted(one))
                                            .statusCode();
                            default ->
                                    Till.put(
                                                    "/v1/belongings/" + line + "/transfers/" + step,
                                                    AftercareExamples.TRANSFER
                                                            .replace(CUSTOMER, one.toString())
                                                            .replace(DAUGHTER, other.toString()))
                                            .statusCode();
                        };
                assertThat(status).as("-Dbelongings.seed=" + seed).isLessThan(500);
                long owners =
                        people.stream()
                                .filter(person -> of(person).contains(line.toString()))
                                .count();
                assertThat(owners).isLessThanOrEqualTo(1);
            }
        }
    }
}
