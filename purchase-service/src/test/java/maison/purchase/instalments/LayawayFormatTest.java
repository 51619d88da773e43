package maison.purchase.instalments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import maison.purchase.Workshop;
import maison.purchase.instalments.layaway.LayawayCommand;
import maison.purchase.instalments.layaway.LayawayCommand.TellDue;
import maison.purchase.instalments.layaway.LayawayDecider;
import maison.purchase.instalments.layaway.LayawayEvent;
import maison.purchase.instalments.layaway.LayawayPolicy;
import maison.purchase.instalments.layaway.LayawayRefusal;
import maison.purchase.intake.LayawayMoney;
import maison.purchase.intake.LayawayReading;
import maison.purchase.intake.LayawayRequests;
import maison.purchase.intake.Reading;
import maison.purchase.intake.Reading.Sound;
import maison.purchase.publishing.LayawayPublisherForTests;
import maison.purchase.tracking.Links;
import maison.purchase.tracking.link.LinkCommand;
import maison.purchase.tracking.link.LinkDecider;
import maison.purchase.tracking.link.LinkEvent;
import maison.purchase.tracking.link.LinkRefusal;
import maison.purchase.tracking.link.Subject;
import org.junit.jupiter.api.Test;

/// What is stored and promised of layaways and of status links, against files that only grow.
class LayawayFormatTest {

    private static final UUID LAYAWAY = UUID.fromString("0195c000-0000-7000-8000-00000000000b");
    private static final Clock CLOCK = Clock.systemUTC();

    private static LayawayPolicy policy() throws Exception {
        try (InputStream in =
                Objects.requireNonNull(
                        LayawayFormatTest.class.getResourceAsStream("/policies/layaway.json"))) {
            return Layaways.read(in.readAllBytes());
        }
    }

    /// One layaway's whole life by the examples of the API document, and a shorter one's end.
    private static Map<String, LayawayEvent> events() throws Exception {
        var events = new LinkedHashMap<String, LayawayEvent>();
        decide(
                events,
                "layaway-opened",
                LayawayReading.of(
                        json(LayawayExamples.OPENING, LayawayRequests.Opening.class),
                        policy(),
                        CLOCK));
        decide(
                events,
                "layaway-instalment-due",
                new Sound<>(new TellDue(1, Instant.parse("2026-04-11T00:15:00Z"))));
        decide(
                events,
                "layaway-payment-taken",
                LayawayMoney.of(
                        new UUID(1, 2),
                        json(LayawayExamples.PAYMENT, LayawayRequests.Instalment.class),
                        CLOCK));
        var cancelled = new LinkedHashMap<>(events);
        decide(
                cancelled,
                "layaway-cancelled",
                LayawayMoney.of(
                        LAYAWAY,
                        json(LayawayExamples.CANCELLATION, LayawayRequests.Cancellation.class),
                        CLOCK));
        decide(events, "layaway-picked-up", pickUp(3, LayawayExamples.PICK_UP));
        decide(events, "completion", pickUp(4, LayawayExamples.COMPLETION));
        events.remove("completion");
        events.put("layaway-cancelled", cancelled.get("layaway-cancelled"));
        return events;
    }

    private static Reading<? extends LayawayCommand> pickUp(int number, String example)
            throws Exception {
        return LayawayMoney.of(
                LAYAWAY, new UUID(1, number), json(example, LayawayRequests.PickUp.class), CLOCK);
    }

    private static void decide(
            Map<String, LayawayEvent> events,
            String name,
            Reading<? extends LayawayCommand> reading) {
        assertThat(reading).as(name).isInstanceOf(Sound.class);
        var decider = new LayawayDecider();
        var decision =
                decider.decide(
                        ((Sound<? extends LayawayCommand>) reading).command(),
                        decider.replay(events.values()));
        assertThat(decision).as(name).isInstanceOf(Accepted.class);
        events.put(name, ((Accepted<LayawayEvent, LayawayRefusal>) decision).events().getFirst());
    }

    @Test
    void stored_events_are_written_as_the_files_say_and_can_be_read_back() throws Exception {
        events().forEach((name, event) -> {
            Golden.check("events", name, event);
            assertThat(Layaways.LAYAWAY_EVENTS.read(name, 1, Golden.stored(name))).isEqualTo(event);
        });
    }

    @Test
    void published_events_are_as_promised_and_say_nothing_of_people() throws Exception {
        var types = new ArrayList<String>();
        for (LayawayEvent event : events().values()) {
            Published published =
                    LayawayPublisherForTests.publisher().publish(recorded(event)).orElseThrow();
            assertThat(published.topic()).isEqualTo("maison.layaways");
            assertThat(published.key()).isEqualTo(Workshop.CLIENT);
            Golden.check("published", published.type(), published.data());
            types.add(published.type());
        }
        assertThat(types)
                .containsExactlyInAnyOrder(
                        "maison.layaway.opened.v1",
                        "maison.layaway.payment-taken.v1",
                        "maison.layaway.instalment-due.v1",
                        "maison.layaway.picked-up.v1",
                        "maison.layaway.cancelled.v1");
    }

    @Test
    void events_of_status_links_are_written_as_the_files_say() throws Exception {
        var decider = new LinkDecider();
        Instant at = Instant.parse("2026-03-15T11:00:00Z");
        var commands =
                List.of(
                        new LinkCommand.Issue(
                                new Subject("layaway", LAYAWAY),
                                at,
                                Instant.parse("2026-09-11T11:00:00Z")),
                        new LinkCommand.Revoke(at));
        var names = List.of("status-link-issued", "status-link-revoked");
        var events = new ArrayList<LinkEvent>();
        for (int index = 0; index < names.size(); index++) {
            var decision = decider.decide(commands.get(index), decider.replay(events));
            LinkEvent event = ((Accepted<LinkEvent, LinkRefusal>) decision).events().getFirst();
            events.add(event);
            Golden.check("events", names.get(index), event);
            assertThat(Links.LINK_EVENTS.read(names.get(index), 1, Golden.stored(names.get(index))))
                    .isEqualTo(event);
        }
        assertThat(decider.replay(events).version()).isEqualTo(2);
    }

    private static RecordedEvent<LayawayEvent> recorded(LayawayEvent event) {
        var envelope =
                new Envelope(
                        1,
                        UUID.randomUUID(),
                        new StreamId("any", LAYAWAY),
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
        return new RecordedEvent<>(envelope, event);
    }

    private static <T> T json(String text, Class<T> type) throws Exception {
        return EventJson.MAPPER.readValue(text, type);
    }
}
