package maison.appointment.publishing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.appointment.diary.BookingCommand.CancelReason;
import maison.appointment.publishing.PublishedAppointment.Appointment;
import maison.appointment.publishing.PublishedAppointment.Attended;
import maison.appointment.publishing.PublishedAppointment.Booked;
import maison.appointment.publishing.PublishedAppointment.Cancelled;
import maison.appointment.publishing.PublishedAppointment.NoShow;
import maison.appointment.publishing.PublishedAppointment.Rescheduled;
import maison.platform.testing.Golden;
import org.junit.jupiter.api.Test;

/// What other services rely on.
class PublishedAppointmentTest {

    private static final Instant AT = Instant.parse("2026-03-01T09:00:00Z");
    private static final UUID BOOKING = UUID.fromString("5f3c2a10-11f1-4f6c-9a53-7c9a2a3b4c5d");
    private static final UUID CLIENT = UUID.fromString("0b8f5c1e-7a44-4c53-8a19-2f64b0f3f001");

    private static Appointment on(String day) {
        return new Appointment(
                "london",
                "appraisal",
                "nadia",
                "salon",
                List.of("tester-1"),
                Instant.parse(day + "T10:15:00Z"),
                Instant.parse(day + "T11:15:00Z"));
    }

    @Test
    void promises_stay_as_their_files_say() {
        Golden.check(
                "published",
                "maison.appointment.booked.v1",
                new Booked(BOOKING, CLIENT, on("2026-03-04"), AT));
        Golden.check(
                "published",
                "maison.appointment.rescheduled.v1",
                new Rescheduled(BOOKING, CLIENT, on("2026-03-04"), on("2026-03-05"), AT));
        Golden.check(
                "published",
                "maison.appointment.cancelled.v1",
                new Cancelled(
                        BOOKING, CLIENT, on("2026-03-05"), CancelReason.CLIENT_ASKED, true, AT));
        Golden.check(
                "published",
                "maison.appointment.attended.v1",
                new Attended(BOOKING, CLIENT, on("2026-03-05"), AT));
        Golden.check(
                "published",
                "maison.appointment.no-show.v1",
                new NoShow(BOOKING, CLIENT, on("2026-03-05"), AT));
    }
}
