package maison.appointment;

import static maison.appointment.calendar.CalendarExamples.TEN_TO_SIX;
import static maison.appointment.calendar.CalendarExamples.cleaning;
import static maison.appointment.calendar.CalendarExamples.london;
import static maison.appointment.calendar.CalendarExamples.staff;
import static maison.appointment.calendar.CalendarExamples.store;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import maison.appointment.calendar.CalendarExamples;
import maison.appointment.diary.BookingCommand.Book;
import maison.appointment.diary.BookingCommand.Request;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.CommandContext;
import maison.platform.eventstore.Outcome.Done;
import org.junit.jupiter.api.RepeatedTest;

/// Without the guard under the append lock, the table still lets no overlap commit.
class ConstraintAloneTest {

    private static final int BOOKERS = 40;

    private final DiaryForTests diary =
            DiaryForTests.with(
                    List.of(), store(TEN_TO_SIX), cleaning(), staff("nadia", TEN_TO_SIX));

    @RepeatedTest(3)
    void one_of_many_gets_the_time_and_the_others_leave_no_event()
            throws InterruptedException, ExecutionException {
        var start = london("2026-03-04T12:00");
        var request = new Request("london", "cleaning", start, null, null, null, false);
        var sought = new Sought("london", "cleaning", start, null);
        try (var bookers = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes =
                    IntStream.range(0, BOOKERS)
                            .mapToObj(_ ->
                                    bookers.submit(() ->
                                            diary.bookings.take(
                                                    UUID.randomUUID(),
                                                    sought,
                                                    calendar ->
                                                            new Book(
                                                                    request,
                                                                    calendar,
                                                                    CalendarExamples.NOW),
                                                    call())))
                            .toList();
            int won = 0;
            for (var outcome : outcomes) {
                if (outcome.get() instanceof Done) {
                    won++;
                }
            }
            assertThat(won).isEqualTo(1);
        }
        assertThat(count("select count(*) from claims")).isEqualTo(1);
        assertThat(count("select count(*) from events where event_type = 'booked'")).isEqualTo(1);
    }

    private static Call call() {
        return Call.of(CommandContext.system("test", UUID.randomUUID().toString()));
    }

    private long count(String sql) {
        return diary.jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }
}
