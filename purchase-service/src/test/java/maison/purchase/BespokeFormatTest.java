package maison.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.platform.eventstore.Actor;
import maison.platform.eventstore.CommandContext;
import maison.platform.eventstore.Decision.Accepted;
import maison.platform.eventstore.Envelope;
import maison.platform.eventstore.EventJson;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.StreamId;
import maison.platform.publishing.Published;
import maison.platform.testing.Golden;
import maison.purchase.atelier.BespokeExamples;
import maison.purchase.atelier.BespokeShop;
import maison.purchase.atelier.bespoke.BespokeCommand;
import maison.purchase.atelier.bespoke.BespokeCommand.IssueStatusLink;
import maison.purchase.atelier.bespoke.BespokeCommand.RevokeStatusLink;
import maison.purchase.atelier.bespoke.BespokeDecider;
import maison.purchase.atelier.bespoke.BespokeEvent;
import maison.purchase.atelier.bespoke.BespokeRefusal;
import maison.purchase.atelier.bespoke.Workflow;
import maison.purchase.atelier.bespoke.Workflow.Stage;
import maison.purchase.intake.OrderPaymentReading;
import maison.purchase.intake.OrderReading;
import maison.purchase.intake.OrderRequests;
import maison.purchase.intake.QuoteReading;
import maison.purchase.intake.QuoteRequest;
import maison.purchase.intake.Reading;
import maison.purchase.intake.Reading.Sound;
import maison.purchase.publishing.OrdersPublisherForTests;
import org.junit.jupiter.api.Test;

/// What is stored and promised of bespoke orders, against files that only grow.
class BespokeFormatTest {

    private static final UUID ORDER = UUID.fromString("0195c000-0000-7000-8000-00000000000a");
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Workflow SUIT =
            new Workflow(
                    "suit",
                    "test",
                    50,
                    List.of(
                            new Stage("accepted", false, false, 100),
                            new Stage("measured", false, false, 100),
                            new Stage("cut", false, true, 50),
                            new Stage("ready", false, false, 0),
                            new Stage("delivered", false, false, 0)));

    /// One order's whole life, by the examples of the API document, and a shorter one's end.
    private static Map<String, BespokeEvent> events() throws Exception {
        var events = new LinkedHashMap<String, BespokeEvent>();
        Instant at = Instant.parse("2026-03-15T11:00:00Z");
        decide(
                events,
                "order-quoted",
                QuoteReading.of(json(BespokeExamples.QUOTE, QuoteRequest.class), _ -> SUIT, CLOCK));
        decide(
                events,
                "order-accepted",
                OrderPaymentReading.of(
                        json(BespokeExamples.ACCEPTANCE, OrderRequests.Acceptance.class), CLOCK));
        decide(
                events,
                "order-status-link-issued",
                new Sound<>(new IssueStatusLink(at, Instant.parse("2026-09-11T11:00:00Z"))));
        decide(events, "order-status-link-revoked", new Sound<>(new RevokeStatusLink(at)));
        decide(
                events,
                "order-stage-changed",
                OrderReading.of(
                        new UUID(1, 1),
                        json(BespokeExamples.MOVE, OrderRequests.StageMove.class),
                        CLOCK));
        decide(
                events,
                "order-measurements-pinned",
                OrderReading.of(
                        "jacket",
                        json(BespokeExamples.MEASUREMENTS, OrderRequests.Measurements.class),
                        CLOCK));
        decide(
                events,
                "order-payment-taken",
                OrderPaymentReading.of(
                        new UUID(1, 2),
                        json(BespokeExamples.PAYMENT, OrderRequests.Instalment.class),
                        CLOCK));
        decide(
                events,
                "order-fitting-linked",
                OrderReading.of(
                        Workshop.FITTING,
                        json(BespokeExamples.FITTING, OrderRequests.Fitting.class),
                        CLOCK));
        decide(
                events,
                "order-alteration-recorded",
                OrderReading.of(
                        new UUID(1, 3),
                        json(BespokeExamples.ALTERATION, OrderRequests.Altered.class),
                        CLOCK));
        decide(
                events,
                "order-promise-changed",
                OrderReading.of(json(BespokeExamples.PROMISE, OrderRequests.Promise.class), CLOCK));
        var cancelled = new LinkedHashMap<>(events);
        decide(
                cancelled,
                "order-cancelled",
                OrderPaymentReading.of(
                        json(BespokeExamples.CANCELLATION, OrderRequests.Cancellation.class),
                        CLOCK));
        decide(
                events,
                "second-pin",
                OrderReading.of(
                        "trousers",
                        json(BespokeExamples.MEASUREMENTS, OrderRequests.Measurements.class),
                        CLOCK));
        for (String stage : List.of("cut", "ready")) {
            decide(
                    events,
                    "to-" + stage,
                    OrderReading.of(
                            UUID.nameUUIDFromBytes(
                                    stage.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                            json(
                                    BespokeExamples.MOVE.replace("measured", stage),
                                    OrderRequests.StageMove.class),
                            CLOCK));
        }
        decide(
                events,
                "order-delivered",
                OrderPaymentReading.of(
                        ORDER,
                        "dubai-mall",
                        json(BespokeExamples.DELIVERY, OrderRequests.Delivery.class),
                        CLOCK));
        events.keySet().removeIf(name -> !name.startsWith("order-"));
        events.put("order-cancelled", cancelled.get("order-cancelled"));
        return events;
    }

    private static void decide(
            Map<String, BespokeEvent> events,
            String name,
            Reading<? extends BespokeCommand> reading) {
        assertThat(reading).as(name).isInstanceOf(Sound.class);
        var decider = new BespokeDecider();
        var decision =
                decider.decide(
                        ((Sound<? extends BespokeCommand>) reading).command(),
                        decider.replay(events.values()));
        assertThat(decision).as(name).isInstanceOf(Accepted.class);
        events.put(name, ((Accepted<BespokeEvent, BespokeRefusal>) decision).events().getFirst());
    }

    @Test
    void stored_events_are_written_as_the_files_say_and_can_be_read_back() throws Exception {
        events().forEach((name, event) -> {
            Golden.check("events", name, event);
            assertThat(BespokeShop.BESPOKE_EVENTS.read(name, 1, Golden.stored(name)))
                    .isEqualTo(event);
        });
    }

    @Test
    void published_events_are_as_promised_and_body_data_stays_inside() throws Exception {
        var types = new java.util.ArrayList<String>();
        for (BespokeEvent event : events().values()) {
            published(event)
                    .ifPresent(published -> {
                        assertThat(published.topic()).isEqualTo("maison.orders");
                        assertThat(published.key()).isEqualTo(Workshop.CLIENT);
                        Golden.check("published", published.type(), published.data());
                        types.add(published.type());
                    });
        }
        assertThat(types)
                .containsExactlyInAnyOrder(
                        "maison.order.quoted.v1",
                        "maison.order.accepted.v1",
                        "maison.order.stage-changed.v1",
                        "maison.order.promised-date-changed.v1",
                        "maison.order.delivered.v1",
                        "maison.order.cancelled.v1");
    }

    private static java.util.Optional<Published> published(BespokeEvent event) {
        var envelope =
                new Envelope(
                        1,
                        UUID.randomUUID(),
                        new StreamId("any", ORDER),
                        1,
                        "any",
                        1,
                        CLOCK.instant(),
                        CLOCK.instant(),
                        new CommandContext("c", Actor.system("test"), null, "c", null, null),
                        null,
                        null,
                        "{}",
                        "",
                        "");
        return OrdersPublisherForTests.publisher().publish(new RecordedEvent<>(envelope, event));
    }

    private static <T> T json(String text, Class<T> type) throws Exception {
        return EventJson.MAPPER.readValue(text, type);
    }
}
