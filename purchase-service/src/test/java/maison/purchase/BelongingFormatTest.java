package maison.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import maison.platform.eventstore.Actor;
import maison.platform.eventstore.CommandContext;
import maison.platform.eventstore.Envelope;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.StreamId;
import maison.platform.sealing.Sealed;
import maison.platform.testing.Golden;
import maison.purchase.aftercare.Aftercare;
import maison.purchase.aftercare.belonging.BelongingEvent;
import maison.purchase.aftercare.belonging.BelongingEvent.DetailsWritten;
import maison.purchase.aftercare.belonging.BelongingEvent.FileOpened;
import maison.purchase.aftercare.belonging.BelongingEvent.JobLinked;
import maison.purchase.aftercare.belonging.BelongingEvent.PieceRegistered;
import maison.purchase.aftercare.belonging.BelongingEvent.PieceTradeInUndone;
import maison.purchase.aftercare.belonging.BelongingEvent.PieceTradedIn;
import maison.purchase.aftercare.belonging.BelongingEvent.PieceTransferred;
import maison.purchase.aftercare.belonging.Note;
import maison.purchase.aftercare.belonging.Origin;
import maison.purchase.publishing.AftercarePublisherForTests;
import maison.purchase.sales.sale.Quantity;
import org.junit.jupiter.api.Test;

/// What is stored and promised of pieces, against files that only grow.
class BelongingFormatTest {

    private static final UUID PIECE = UUID.fromString("0195951e-7c40-7a10-9d4e-5b1f3c2a9e05");
    private static final UUID STEP = UUID.fromString("0195a812-3f00-7b21-b0c6-91d4a7e65f02");
    private static final UUID SALE = UUID.fromString("0195951e-7c40-7a10-8d4e-5b1f3c2a9e01");
    private static final UUID MOTHER = UUID.fromString("0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10");
    private static final UUID DAUGHTER = UUID.fromString("0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b11");
    private static final Instant AT = Instant.parse("2026-03-18T09:05:00Z");
    private static final Sealed SEALED = new Sealed("AX4bQ3lw");

    private static Map<String, BelongingEvent> events() {
        var note = new Note(STEP, "dubai-mall", AT);
        var events = new LinkedHashMap<String, BelongingEvent>();
        events.put(
                "piece-registered",
                new PieceRegistered(
                        MOTHER,
                        "dubai-mall",
                        AT,
                        "rings",
                        "maison-bleue",
                        "B4084600",
                        LocalDate.parse("2019-06-01"),
                        SEALED));
        events.put("piece-file-opened", new FileOpened(new Origin(SALE, "1"), AT));
        events.put("piece-details-written", new DetailsWritten(note, MOTHER, SEALED));
        events.put(
                "piece-transferred", new PieceTransferred(note, MOTHER, DAUGHTER, "given", SEALED));
        events.put("piece-job-linked", new JobLinked(note, STEP, "repair"));
        events.put(
                "piece-traded-in",
                new PieceTradedIn(note, MOTHER, STEP, new Quantity(BigDecimal.ONE)));
        events.put("piece-trade-in-undone", new PieceTradeInUndone(note, STEP));
        return events;
    }

    @Test
    void stored_events_are_written_as_the_files_say_and_can_be_read_back() {
        events().forEach((name, event) -> {
            Golden.check("events", name, event);
            assertThat(Aftercare.BELONGING_EVENTS.read(name, 1, Golden.stored(name)))
                    .isEqualTo(event);
        });
    }

    @Test
    void published_events_are_as_promised_and_keyed_by_the_piece() {
        var types = new ArrayList<String>();
        for (BelongingEvent event : events().values()) {
            AftercarePublisherForTests.publisher()
                    .publish(new RecordedEvent<>(envelope(), event))
                    .ifPresent(published -> {
                        assertThat(published.topic()).isEqualTo("maison.belongings");
                        assertThat(published.key()).isEqualTo(PIECE.toString());
                        Golden.check("published", published.type(), published.data());
                        types.add(published.type());
                    });
        }
        assertThat(types)
                .containsExactlyInAnyOrder(
                        "maison.belonging.job-linked.v1",
                        "maison.belonging.registered.v1",
                        "maison.belonging.transferred.v1");
    }

    private static Envelope envelope() {
        Instant now = Clock.systemUTC().instant();
        return new Envelope(
                1,
                UUID.randomUUID(),
                new StreamId("belonging", PIECE),
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
