package maison.purchase.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import maison.platform.eventstore.Actor;
import maison.platform.eventstore.CommandContext;
import maison.platform.eventstore.Envelope;
import maison.platform.eventstore.EventJson;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.StreamId;
import maison.platform.publishing.Published;
import maison.platform.testing.Golden;
import maison.purchase.intake.Reading.Sound;
import maison.purchase.intake.StoreReading;
import maison.purchase.intake.StoreRequest;
import maison.purchase.shopfront.Shopfront;
import maison.purchase.shopfront.ShopfrontExamples;
import maison.purchase.shopfront.item.ItemDetails;
import maison.purchase.shopfront.item.ItemDetails.Stock;
import maison.purchase.shopfront.item.ItemEvent.ItemDescribed;
import maison.purchase.shopfront.item.ItemEvent.ItemDiscontinued;
import maison.purchase.shopfront.store.StoreCommand.DescribeStore;
import maison.purchase.shopfront.store.StoreEvent.StoreDescribed;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/// What is stored and promised of stores and items, against files that only grow.
class ShopfrontFormatTest {

    private static final Instant AT = Instant.parse("2026-03-09T08:00:00Z");

    private final ShopfrontPublisher publisher = new ShopfrontPublisher();

    private static ItemDetails ring() {
        return new ItemDetails(
                "RING-HALO-18K",
                new TreeMap<>(
                        java.util.Map.of("en", "Halo engagement ring", "ar", "خاتم خطوبة هالو")),
                "rings",
                "Maison",
                "halo",
                new TreeMap<>(java.util.Map.of("metal", "white-gold", "carats", "1.2")),
                List.of(Money.parse("SAR 4690.00"), Money.parse("USD 1250.00")),
                Stock.IN_STOCK,
                List.of("items/ring-halo-18k/front.jpg"));
    }

    private static ItemDescribed described() {
        return new ItemDescribed(ring(), "1", AT);
    }

    private static ItemDiscontinued discontinued() {
        return new ItemDiscontinued(ring(), AT);
    }

    private static StoreDescribed store() throws JsonProcessingException {
        var request = EventJson.MAPPER.readValue(ShopfrontExamples.STORE, StoreRequest.class);
        var reading = StoreReading.of("riyadh", request, false, Clock.fixed(AT, ZoneOffset.UTC));
        DescribeStore command = ((Sound<DescribeStore>) reading).command();
        return new StoreDescribed(command.details(), command.at());
    }

    @Test
    void stored_events_are_written_as_the_files_say_and_can_be_read_back()
            throws JsonProcessingException {
        Golden.check("events", "item-described", described());
        Golden.check("events", "item-discontinued", discontinued());
        Golden.check("events", "store-described", store());

        assertThat(Shopfront.ITEM_EVENTS.read("item-described", 1, Golden.stored("item-described")))
                .isEqualTo(described());
        assertThat(
                        Shopfront.ITEM_EVENTS.read(
                                "item-discontinued", 1, Golden.stored("item-discontinued")))
                .isEqualTo(discontinued());
        assertThat(
                        Shopfront.STORE_EVENTS.read(
                                "store-described", 1, Golden.stored("store-described")))
                .isEqualTo(store());
    }

    @Test
    void published_events_are_as_promised_and_say_all_of_their_key()
            throws JsonProcessingException {
        Published item = published(described()).orElseThrow();
        assertThat(item.topic()).isEqualTo("maison.catalogue");
        assertThat(item.key()).isEqualTo("RING-HALO-18K");
        Golden.check("published", item.type(), item.data());
        Published gone = published(discontinued()).orElseThrow();
        assertThat(gone.key()).isEqualTo(item.key());
        assertThat(gone.data()).isEqualTo(PublishedItem.of(ring(), false, AT));

        Published store = published(store()).orElseThrow();
        assertThat(store.topic()).isEqualTo("maison.stores");
        assertThat(store.key()).isEqualTo("riyadh");
        Golden.check("published", store.type(), store.data());
        assertThat(publisher.compactedTopics()).isEqualTo(publisher.topics());
    }

    private Optional<Published> published(Object event) {
        var envelope =
                new Envelope(
                        1,
                        UUID.randomUUID(),
                        new StreamId("any", UUID.randomUUID()),
                        1,
                        "any",
                        1,
                        AT,
                        AT,
                        new CommandContext("c", Actor.system("test"), null, "c", null, null),
                        null,
                        null,
                        "{}",
                        "",
                        "");
        return publisher.publish(new RecordedEvent<>(envelope, event));
    }
}
