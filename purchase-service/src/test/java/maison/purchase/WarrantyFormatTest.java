package maison.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.platform.eventstore.Actor;
import maison.platform.eventstore.CommandContext;
import maison.platform.eventstore.Envelope;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.StreamId;
import maison.platform.testing.Golden;
import maison.purchase.aftercare.Aftercare;
import maison.purchase.aftercare.belonging.Note;
import maison.purchase.aftercare.warranty.Reason;
import maison.purchase.aftercare.warranty.Terms;
import maison.purchase.aftercare.warranty.WarrantyEvent;
import maison.purchase.aftercare.warranty.WarrantyEvent.ClaimDecided;
import maison.purchase.aftercare.warranty.WarrantyEvent.WarrantyExtended;
import maison.purchase.aftercare.warranty.WarrantyEvent.WarrantyRegistered;
import maison.purchase.publishing.AftercarePublisherForTests;
import org.junit.jupiter.api.Test;

/// What is stored and promised of warranties, against files that only grow.
class WarrantyFormatTest {

    private static final UUID PIECE = UUID.fromString("0195951e-7c40-7a10-9d4e-5b1f3c2a9e05");
    private static final UUID STEP = UUID.fromString("0195a812-3f00-7b21-b0c6-91d4a7e65f02");
    private static final UUID SALE = UUID.fromString("0195951e-7c40-7a10-8d4e-5b1f3c2a9e01");
    private static final Instant AT = Instant.parse("2026-03-18T09:05:00Z");

    private static Map<String, WarrantyEvent> events() {
        var note = new Note(STEP, "dubai-mall", AT);
        var events = new LinkedHashMap<String, WarrantyEvent>();
        events.put(
                "warranty-registered",
                new WarrantyRegistered(
                        PIECE,
                        "W-2026-0091",
                        "dubai-mall",
                        "Asia/Dubai",
                        AT,
                        LocalDate.parse("2026-03-14"),
                        new Terms("warranty-1", 24, true, List.of("loss")),
                        true));
        events.put(
                "warranty-extended",
                new WarrantyExtended(note, 12, SALE, Instant.parse("2029-03-14T20:00:00Z")));
        events.put(
                "warranty-claim-decided",
                new ClaimDecided(note, SALE, "loss", List.of(Reason.CAUSE_EXCLUDED)));
        return events;
    }

    @Test
    void stored_events_are_written_as_the_files_say_and_can_be_read_back() {
        events().forEach((name, event) -> {
            Golden.check("events", name, event);
            assertThat(Aftercare.WARRANTY_EVENTS.read(name, 1, Golden.stored(name)))
                    .isEqualTo(event);
        });
    }

    @Test
    void published_events_are_as_promised_and_keyed_by_the_warranty() {
        var types = new ArrayList<String>();
        for (WarrantyEvent event : events().values()) {
            AftercarePublisherForTests.warranties()
                    .publish(new RecordedEvent<>(envelope(), event))
                    .ifPresent(published -> {
                        assertThat(published.topic()).isEqualTo("maison.warranties");
                        assertThat(published.key()).isEqualTo(PIECE.toString());
                        Golden.check("published", published.type(), published.data());
                        types.add(published.type());
                    });
        }
        assertThat(types)
                .containsExactlyInAnyOrder(
                        "maison.warranty.claim-decided.v1",
                        "maison.warranty.extended.v1",
                        "maison.warranty.registered.v1");
    }

    private static Envelope envelope() {
        Instant now = Clock.systemUTC().instant();
        return new Envelope(
                1,
                UUID.randomUUID(),
                new StreamId("warranty", PIECE),
                1,
                "any",
                1,
                now,
                now,
                new CommandContext("c", Actor.system("test"), null, "c", null, null),
                null,
                null,
                "{}",
                "",
                "");
    }
}
