package maison.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import maison.platform.eventstore.Actor;
import maison.platform.eventstore.CommandContext;
import maison.platform.eventstore.Decision.Accepted;
import maison.platform.eventstore.Envelope;
import maison.platform.eventstore.EventJson;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.StreamId;
import maison.platform.publishing.Published;
import maison.platform.publishing.Publisher;
import maison.platform.testing.Golden;
import maison.purchase.intake.Reading;
import maison.purchase.intake.Reading.Sound;
import maison.purchase.intake.ReturnReading;
import maison.purchase.intake.ReturnRequest;
import maison.purchase.intake.SaleReading;
import maison.purchase.intake.SaleRequest;
import maison.purchase.intake.UnlinkedReturnReading;
import maison.purchase.intake.UnlinkedReturnRequest;
import maison.purchase.publishing.SalesPublisherForTests;
import maison.purchase.sales.sale.SaleDecider;
import maison.purchase.sales.sale.SaleEvent;
import maison.purchase.sales.sale.SaleEvent.LinesReturned;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import maison.purchase.sales.unlinked.UnlinkedReturnEvent.ReturnedWithoutSale;
import org.junit.jupiter.api.Test;

/// What is stored and what is promised, against files that only grow.
class EventFormatTest {

    private static final UUID SALE = UUID.fromString("0195951e-7c40-7a10-8d4e-5b1f3c2a9e01");
    private static final UUID RETURN = UUID.fromString("0195a812-3f00-7b21-b0c6-91d4a7e65f02");
    private static final UUID UNLINKED = UUID.fromString("0195b0d4-8a00-7d32-a5e7-0c3b9f814d03");

    private final Publisher publisher = SalesPublisherForTests.publisher();

    private static SaleCompleted sale() {
        return sound(SaleReading.of(json(ApiExamples.SALE, SaleRequest.class), clock())).facts();
    }

    private static LinesReturned linesReturned() {
        var command =
                sound(
                        ReturnReading.of(
                                RETURN, json(ApiExamples.RETURN, ReturnRequest.class), clock()));
        var decider = new SaleDecider();
        var decision = decider.decide(command, decider.replay(List.of(sale())));
        return (LinesReturned) ((Accepted<SaleEvent, ?>) decision).events().getFirst();
    }

    private static ReturnedWithoutSale unlinked() {
        return sound(
                        UnlinkedReturnReading.of(
                                json(ApiExamples.UNLINKED_RETURN, UnlinkedReturnRequest.class),
                                clock()))
                .facts();
    }

    @Test
    void stored_events_are_written_as_the_files_say_and_can_be_read_back() {
        Golden.check("events", "sale-completed", sale());
        Golden.check("events", "lines-returned-refunded", linesReturned());
        Golden.check("events", "returned-without-sale", unlinked());

        assertThat(Purchases.SALE_EVENTS.read("sale-completed", 1, Golden.stored("sale-completed")))
                .isEqualTo(sale());
        assertThat(
                        Purchases.SALE_EVENTS.read(
                                "lines-returned", 1, Golden.stored("lines-returned-refunded")))
                .isEqualTo(linesReturned());
        assertThat(
                        Purchases.UNLINKED_RETURN_EVENTS.read(
                                "returned-without-sale", 1, Golden.stored("returned-without-sale")))
                .isEqualTo(unlinked());
    }

    @Test
    void events_of_old_shapes_can_be_read() {
        LinesReturned now = linesReturned();
        assertThat(Purchases.SALE_EVENTS.read("lines-returned", 1, Golden.stored("lines-returned")))
                .isEqualTo(
                        new LinesReturned(
                                now.returnId(),
                                now.customerId(),
                                now.storeId(),
                                now.occurredAt(),
                                now.reason(),
                                now.amounts(),
                                now.lines()));
    }

    @Test
    void published_events_are_as_promised() {
        check(SALE, sale());
        check(SALE, linesReturned());
        check(UNLINKED, unlinked());
    }

    @Test
    void what_belongs_to_a_customer_is_keyed_by_the_customer() {
        String customer = "0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10";
        assertThat(published(SALE, sale()).key()).isEqualTo(customer);
        assertThat(published(SALE, linesReturned()).key()).isEqualTo(customer);
        assertThat(published(UNLINKED, unlinked()).key()).isEqualTo(customer);
    }

    private void check(UUID stream, Object event) {
        Published published = published(stream, event);
        assertThat(published.topic()).isEqualTo("maison.sales");
        Golden.check("published", published.type(), published.data());
    }

    private Published published(UUID stream, Object event) {
        var envelope =
                new Envelope(
                        1,
                        UUID.randomUUID(),
                        new StreamId("any", stream),
                        1,
                        "any",
                        1,
                        Clock.systemUTC().instant(),
                        Clock.systemUTC().instant(),
                        new CommandContext("c", Actor.system("test"), null, "c", null, null),
                        null,
                        null,
                        "{}",
                        "",
                        "");
        return publisher.publish(new RecordedEvent<>(envelope, event)).orElseThrow();
    }

    private static <C> C sound(Reading<C> reading) {
        return ((Sound<C>) reading).command();
    }

    private static Clock clock() {
        return Clock.systemUTC();
    }

    private static <T> T json(String text, Class<T> type) {
        try {
            return EventJson.MAPPER.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not an example", e);
        }
    }
}
