package maison.notification.delivering;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import maison.notification.Messages;
import maison.notification.NeighboursForTests;
import maison.notification.TestClock;
import maison.notification.message.MessageCommand.CardRelease;
import maison.notification.message.MessageEvent;
import maison.notification.message.MessageEvent.CardReleased;
import maison.notification.message.MessageEvent.MessageRequested;
import maison.notification.message.MessageEvent.SendingClaimed;
import maison.notification.message.MessageKey;
import maison.notification.message.MessageRequest;
import maison.platform.eventstore.Append;
import maison.platform.eventstore.CommandContext;
import maison.platform.eventstore.GroupCommit;
import maison.platform.testing.KafkaProbe;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From a tier change in the topic to the mail in the inbox, with every neighbour real.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(NeighboursForTests.class)
class DeliveryTest {

    private static final AtomicLong SEQUENCE = new AtomicLong();

    private final UUID client = UUID.randomUUID();
    private final String address = "client-" + client + "@example.org";

    @Inject GroupCommit commits;

    @BeforeEach
    void topic() {
        KafkaProbe.createTopic("maison.loyalty");
        KafkaProbe.createTopic("maison.customers");
    }

    private void tierAtRisk() {
        Instant falls = TestClock.now().plus(Duration.ofDays(30));
        var data =
                """
                {"customerId":"%s","tier":"gold","to":"silver","fallsAt":"%s","anyIsEnough":true,
                 "keepBy":[{"metric":"annualSpend","threshold":"5000","missing":"320.00"}],
                 "noticedAt":"%s","ruleVersion":"1"}
                """
                        .formatted(client, falls, TestClock.now());
        send("tier-at-risk", data);
    }

    private void pointsExpiring(Instant expiresAt) {
        var data =
                """
                {"customerId":"%s","points":1175,"expiresAt":"%s","daysAhead":30,"noticedAt":"%s"}
                """
                        .formatted(client, expiresAt, TestClock.now());
        send("points-expiring", data);
    }

    private void send(String name, String data) {
        KafkaProbe.send(
                List.of(
                        KafkaProbe.event(
                                "maison.loyalty",
                                client.toString(),
                                "maison.loyalty." + name + ".v1",
                                SEQUENCE.incrementAndGet(),
                                TestClock.now(),
                                data)));
    }

    private void tierChange(String to, String direction, Instant effectiveAt) {
        var data =
                """
                {"customerId":"%s","from":"silver","to":"%s","direction":"%s","effectiveAt":"%s",
                 "ruleVersion":"1","reason":"earned"}
                """
                        .formatted(client, to, direction, effectiveAt);
        KafkaProbe.send(
                List.of(
                        KafkaProbe.event(
                                "maison.loyalty",
                                client.toString(),
                                "maison.loyalty.tier-changed.v1",
                                SEQUENCE.incrementAndGet(),
                                effectiveAt,
                                data)));
    }

    private io.restassured.path.json.JsonPath log() {
        return given().auth()
                .oauth2(Tokens.of("marketer"))
                .get("/v1/messages?customer=" + client)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void awaitState(String state) {
        awaiting(() -> assertThat(log().getList("items.state", String.class)).contains(state));
    }

    // On a slow machine a neighbour may cost an attempt more; nobody waits here for its back-off.
    private void awaiting(ThrowingRunnable met) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> {
                    var putOff =
                            "items.findAll { it.state == 'waiting' && it.detail && it.detail !="
                                    + " 'quiet-hours' }";
                    if (log().getList(putOff).size() > 0) {
                        TestClock.advance(Duration.ofMinutes(2));
                    }
                    met.run();
                });
    }

    @Test
    void an_upgrade_reaches_the_inbox_once_in_english() throws MessagingException, IOException {
        NeighboursForTests.release(client, address, "en-GB", "Layla <b>");
        tierChange("gold", "up", TestClock.now());
        awaitState("handed-over");
        tierChange("gold", "up", TestClock.now());
        tierChange("platinum", "up", TestClock.now());

        awaiting(() -> assertThat(log().getList("items")).hasSize(2));
        awaiting(() -> assertThat(NeighboursForTests.inbox(address)).hasSize(2));
        var first = NeighboursForTests.inbox(address).getFirst();
        assertThat(first.getSubject()).isEqualTo("Welcome to Gold");
        assertThat(first.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(first.getHeader("List-Unsubscribe-Post"))
                .containsExactly("List-Unsubscribe=One-Click");
        assertThat(first.getHeader("List-Unsubscribe")[0])
                .contains("/open/preferences/abc/unsubscribe>");
        var source = com.icegreen.greenmail.util.GreenMailUtil.getWholeMessage(first);
        assertThat(source).contains("multipart/alternative").contains("Layla &lt;b&gt;");
    }

    private void asked(UUID request, String channel, Instant until) {
        var data =
                """
                {"customerId":"%s","requestId":"%s","purpose":"marketing","channel":"%s",
                 "expiresAt":"%s","at":"%s"}
                """
                        .formatted(client, request, channel, until, TestClock.now());
        KafkaProbe.send(
                List.of(
                        KafkaProbe.event(
                                "maison.customers",
                                client.toString(),
                                "maison.customer.consent-pending.v1",
                                SEQUENCE.incrementAndGet(),
                                TestClock.now(),
                                data)));
    }

    @Test
    void a_consent_is_confirmed_by_a_link_that_nobody_keeps()
            throws MessagingException, IOException {
        NeighboursForTests.release(client, address, "en-GB", "Layla");
        var request = UUID.randomUUID();
        var url = "https://maison.example/open/confirmations/" + request;
        NeighboursForTests.link(request, url, "News and offers");
        asked(request, "email", TestClock.now().plus(Duration.ofDays(3)));
        awaitState("handed-over");
        var mail = NeighboursForTests.inbox(address).getFirst();
        assertThat(mail.getSubject()).isEqualTo("Please confirm");
        var parts = (jakarta.mail.internet.MimeMultipart) mail.getContent();
        assertThat(parts.getBodyPart(0).getContent().toString()).contains("News and offers", url);
        assertThat(log().prettify()).doesNotContain("/open/confirmations/");
    }

    @Test
    void what_can_no_longer_be_confirmed_or_not_be_delivered_is_not_asked() {
        NeighboursForTests.release(client, address, "en-GB", "Layla");
        var later = TestClock.now().plus(Duration.ofDays(3));
        asked(UUID.randomUUID(), "email", later);
        asked(UUID.randomUUID(), "sms", later);
        asked(UUID.randomUUID(), "email", TestClock.now().minusSeconds(1));
        awaiting(() ->
                assertThat(log().getList("items.reason", String.class))
                        .containsExactlyInAnyOrder("link-over", "not-told", "old-news"));
        assertThat(NeighboursForTests.inbox(address)).isEmpty();
    }

    @Test
    void who_sleeps_hears_of_it_in_the_morning() {
        var morning = TestClock.now().plus(Duration.ofHours(9)).truncatedTo(ChronoUnit.MICROS);
        NeighboursForTests.hold(client, "quiet-hours", morning);
        tierChange("gold", "up", TestClock.now());
        awaiting(() ->
                assertThat(log().getList("items.detail", String.class))
                        .containsExactly("quiet-hours"));
        assertThat(log().getList("items.state", String.class)).containsExactly("waiting");
        assertThat(Instant.parse(log().getString("items[0].notBefore"))).isEqualTo(morning);

        NeighboursForTests.release(client, address, "en-GB", "Layla");
        TestClock.advance(Duration.ofHours(10));
        awaitState("handed-over");
        assertThat(NeighboursForTests.inbox(address)).hasSize(1);
    }

    @Test
    void an_arab_client_is_written_to_in_arabic_from_right_to_left()
            throws MessagingException, IOException {
        NeighboursForTests.release(client, address, "ar-SA", "ليلى");
        tierChange("gold", "up", TestClock.now());
        awaitState("handed-over");

        var mail = NeighboursForTests.inbox(address).getFirst();
        assertThat(mail.getSubject()).isEqualTo("مرحباً بك في الفئة الذهبية");
        var parts = (jakarta.mail.internet.MimeMultipart) mail.getContent();
        assertThat(parts.getBodyPart(0).getContent().toString()).contains("ليلى");
        assertThat(parts.getBodyPart(1).getContent().toString())
                .contains("dir=\"rtl\"")
                .contains("lang=\"ar\"");
    }

    @Test
    void what_will_be_lost_is_told_once_in_both_languages() throws MessagingException, IOException {
        NeighboursForTests.release(client, address, "en-GB", "Layla");
        Instant end = Instant.parse("2199-04-01T00:00:00Z");
        pointsExpiring(end);
        awaitState("handed-over");
        NeighboursForTests.release(client, address, "ar-SA", "ليلى");
        pointsExpiring(end);
        tierAtRisk();
        awaiting(() -> assertThat(NeighboursForTests.inbox(address)).hasSize(2));

        var points = NeighboursForTests.inbox(address).getFirst();
        assertThat(points.getSubject()).isEqualTo("1175 of your points end on 31 March 2199");
        var tier = NeighboursForTests.inbox(address).getLast();
        assertThat(tier.getSubject()).startsWith("الفئة الذهبية لك حتى");
        var parts = (jakarta.mail.internet.MimeMultipart) tier.getContent();
        assertThat(parts.getBodyPart(0).getContent().toString()).contains("320").contains("الفضية");
        assertThat(parts.getBodyPart(1).getContent().toString()).contains("dir=\"rtl\"");
        assertThat(log().getList("items")).hasSize(2);
    }

    @Test
    void no_consent_a_fall_and_old_news_are_not_told_and_the_log_says_why() {
        NeighboursForTests.refuse(client, "no-consent");
        tierChange("gold", "up", TestClock.now());
        tierChange("bronze", "down", TestClock.now());
        tierChange("platinum", "up", Instant.parse("2011-12-09T12:50:00Z"));

        awaiting(() ->
                assertThat(log().getList("items.reason", String.class))
                        .containsExactlyInAnyOrder("card-refused", "not-told", "old-news"));
        assertThat(NeighboursForTests.inbox(address)).isEmpty();
        var refused = log().getString("items.find { it.reason == 'card-refused' }.id");
        given().auth()
                .oauth2(Tokens.of("marketer"))
                .get("/v1/messages/" + refused + "/explain")
                .then()
                .statusCode(200)
                .body("steps", hasSize(2))
                .body("steps.because", hasItem("Suppressed (card-refused): no-consent"));
    }

    @Test
    void a_neighbour_that_is_down_is_asked_again_later() {
        NeighboursForTests.release(client, address, "en", "Omar");
        NeighboursForTests.failNext(1);
        tierChange("gold", "up", TestClock.now());
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(log().getList("items.detail", String.class))
                                .contains("customer-service answered 503"));

        TestClock.advance(Duration.ofMinutes(1));
        awaitState("handed-over");
        assertThat(NeighboursForTests.inbox(address)).hasSize(1);
    }

    @Test
    void what_a_dead_sender_left_is_never_sent_unasked_and_once_if_asked() {
        NeighboursForTests.release(client, address, "en", "Pia");
        var id = leftByDeadSender();
        awaitState("unknown");
        assertThat(NeighboursForTests.inbox(address)).isEmpty();

        for (int repeat = 0; repeat < 2; repeat++) {
            given().auth()
                    .oauth2(Tokens.of("manager"))
                    .contentType(ContentType.JSON)
                    .body("{\"found\":\"NOT_SENT\"}")
                    .put("/v1/messages/" + id + "/reconciliation")
                    .then()
                    .statusCode(repeat == 0 ? 200 : 409);
        }
        awaitState("handed-over");
        assertThat(NeighboursForTests.inbox(address)).hasSize(1);
    }

    @Test
    void a_message_found_sent_is_not_sent() {
        NeighboursForTests.release(client, address, "en", "Pia");
        var id = leftByDeadSender();
        awaitState("unknown");

        given().auth()
                .oauth2(Tokens.of("manager"))
                .contentType(ContentType.JSON)
                .body("{\"found\":\"SENT\"}")
                .put("/v1/messages/" + id + "/reconciliation")
                .then()
                .statusCode(200)
                .body("state", equalTo("handed-over"));
        assertThat(NeighboursForTests.inbox(address)).isEmpty();
    }

    @Test
    void neither_the_address_nor_the_name_is_stored_here() throws SQLException {
        NeighboursForTests.release(client, address, "en", "Zuleikha");
        tierChange("gold", "up", TestClock.now());
        awaitState("handed-over");

        try (var connection = MaisonTestResource.database().connectAsSuperuser();
                var statement = connection.createStatement()) {
            for (String table : List.of("events", "messages")) {
                var rows =
                        statement.executeQuery(
                                "select count(*) from %s t where t::text ilike '%%%s%%' or t::text ilike '%%zuleikha%%'"
                                        .formatted(table, address));
                rows.next();
                assertThat(rows.getInt(1)).as(table).isZero();
            }
        }
    }

    @Test
    void a_client_sees_their_own_messages_alone() {
        NeighboursForTests.refuse(client, "no-consent");
        tierChange("gold", "up", TestClock.now());
        awaitState("suppressed");
        var id = log().getString("items[0].id");

        given().auth()
                .oauth2(Tokens.client(client))
                .get("/v1/messages/" + id)
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(Tokens.client(UUID.randomUUID()))
                .get("/v1/messages/" + id)
                .then()
                .statusCode(403);
        given().auth().oauth2(Tokens.client(client)).get("/v1/messages").then().statusCode(403);
    }

    /// Tells who is who, as customer-service promises to.
    private void tellOfMerge(String type, String data) {
        KafkaProbe.send(
                List.of(
                        KafkaProbe.event(
                                "maison.customers",
                                client.toString(),
                                "maison.customer." + type + ".v1",
                                SEQUENCE.incrementAndGet(),
                                TestClock.now(),
                                data)));
    }

    @Test
    void of_two_who_are_one_person_each_id_shows_what_the_other_was_told() {
        NeighboursForTests.refuse(client, "no-consent");
        tierChange("gold", "up", TestClock.now());
        awaitState("suppressed");
        var id = log().getString("items[0].id");
        var survivor = UUID.randomUUID();
        var merge = UUID.randomUUID();
        tellOfMerge(
                "merged",
                "{\"mergeId\":\"%s\",\"customerId\":\"%s\",\"into\":\"%s\"}"
                        .formatted(merge, client, survivor));

        awaiting(() -> assertThat(idsToldTo(survivor)).containsExactly(id));
        given().auth()
                .oauth2(Tokens.client(survivor))
                .get("/v1/messages/" + id)
                .then()
                .statusCode(200);

        tellOfMerge(
                "unmerged",
                "{\"mergeId\":\"%s\",\"customerId\":\"%s\",\"from\":\"%s\",\"at\":\"%s\",\"sales\":[]}"
                        .formatted(merge, client, survivor, TestClock.now()));
        awaiting(() -> assertThat(idsToldTo(survivor)).isEmpty());
        assertThat(idsToldTo(client)).containsExactly(id);
        given().auth()
                .oauth2(Tokens.client(survivor))
                .get("/v1/messages/" + id)
                .then()
                .statusCode(403);
    }

    private static List<String> idsToldTo(UUID customer) {
        return given().auth()
                .oauth2(Tokens.client(customer))
                .get("/v1/messages?customer=" + customer)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id");
    }

    /// Exactly what a sender leaves that is killed between its claim and the mail server.
    private UUID leftByDeadSender() {
        var now = TestClock.now();
        var key = new MessageKey(client, "loyalty", "tier-gold-by-a-dead-sender");
        var facts = Map.of("from", "silver", "to", "gold");
        var request =
                new MessageRequest(key, "email", "tier-upgrade", facts, now, UUID.randomUUID());
        List<MessageEvent> events =
                List.of(
                        new MessageRequested(request, now),
                        new CardReleased(1, new CardRelease("en", null, null), now),
                        new SendingClaimed(1, "a-dead-sender", now));
        var context = CommandContext.system("test", key.messageId().toString());
        commits.append(Append.to(Messages.EVENT_TYPES, key.messageId(), 0, events, context))
                .toCompletableFuture()
                .join();
        return key.messageId();
    }
}
