package maison.purchase.clients.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import maison.platform.inbox.Message;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/// What appointment-service promises is what is read here, in whatever order it arrives.
class AppointmentConsumerTest {

    private static final UUID BOOKING = UUID.fromString("5f3c2a10-11f1-4f6c-9a53-7c9a2a3b4c5d");
    private static final UUID CUSTOMER = UUID.fromString("0b8f5c1e-7a44-4c53-8a19-2f64b0f3f001");

    private static @Nullable VisitChange published(String type, long sequence) throws IOException {
        Path file =
                Path.of(
                        "..",
                        "appointment-service",
                        "src",
                        "test",
                        "resources",
                        "published",
                        type + ".json");
        return read(type, sequence, Files.readString(file));
    }

    private static @Nullable VisitChange read(String type, long sequence, String data) {
        return AppointmentConsumer.read(
                new Message(
                        "maison.appointments",
                        0,
                        sequence,
                        CUSTOMER.toString(),
                        Map.of("ce_type", type, "ce_sequence", Long.toString(sequence)),
                        data));
    }

    private static VisitChange change(String at, boolean cancelled, long sequence) {
        return new VisitChange(BOOKING, CUSTOMER, "london", Instant.parse(at), cancelled, sequence);
    }

    @Example
    void the_published_files_are_understood() throws IOException {
        assertThat(published("maison.appointment.booked.v1", 3))
                .isEqualTo(change("2026-03-04T10:15:00Z", false, 3));
        assertThat(published("maison.appointment.rescheduled.v1", 5))
                .isEqualTo(change("2026-03-05T10:15:00Z", false, 5));
        assertThat(published("maison.appointment.cancelled.v1", 9))
                .isEqualTo(change("2026-03-05T10:15:00Z", true, 9));
    }

    @Example
    void nothing_is_learned_of_strangers_or_from_what_is_new() {
        assertThat(
                        read(
                                "maison.appointment.booked.v1",
                                1,
                                """
                                {"bookingId":"5f3c2a10-11f1-4f6c-9a53-7c9a2a3b4c5d",
                                 "appointment":{"storeId":"london","start":"2026-03-04T10:15:00Z"}}
                                """))
                .isNull();
        assertThat(read("maison.appointment.applauded.v7", 2, "not even JSON")).isNull();
    }

    @Property
    void the_record_that_was_written_last_counts_in_whatever_order_they_come(
            @ForAll Random random) {
        var changes = new ArrayList<VisitChange>();
        for (int sequence = 1; sequence <= 6; sequence++) {
            changes.add(
                    change("2026-03-0%dT10:15:00Z".formatted(sequence), sequence == 6, sequence));
        }
        VisitChange last = changes.getLast();
        Collections.shuffle(changes, random);
        assertThat(changes.stream().reduce(VisitChange::latest)).contains(last);
        assertThat(List.of(last, last).stream().reduce(VisitChange::latest)).contains(last);
    }
}
