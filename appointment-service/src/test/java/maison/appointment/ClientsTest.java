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
import maison.appointment.claims.ClaimsParts;
import maison.appointment.diary.BookingCommand.Book;
import maison.appointment.diary.BookingCommand.Request;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.CommandContext;
import maison.platform.eventstore.Outcome.Done;
import org.junit.jupiter.api.RepeatedTest;

/// Bookings of one person under two ids that are stored in one turn: nobody had seen the other.
class ClientsTest {

    private final DiaryForTests diary =
            DiaryForTests.with(
                    List.of(ClaimsParts.guard()),
                    store(TEN_TO_SIX),
                    cleaning(),
                    staff("nadia", TEN_TO_SIX),
                    staff("omar", TEN_TO_SIX),
                    staff("pia", TEN_TO_SIX));

    @RepeatedTest(3)
    void one_of_the_persons_bookings_wins() throws InterruptedException, ExecutionException {
        var ann = UUID.randomUUID();
        var bea = UUID.randomUUID();
        diary.jdbi.useHandle(handle ->
                handle.execute(
                        "insert into customer_merges values (?, ?, ?)",
                        ann,
                        bea,
                        UUID.randomUUID()));
        try (var bookers = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes =
                    IntStream.range(0, 20)
                            .mapToObj(i -> bookers.submit(() -> book(i % 2 == 0 ? ann : bea)))
                            .toList();
            int won = 0;
            for (var outcome : outcomes) {
                won += outcome.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        }
    }

    private boolean book(UUID customer) {
        var start = london("2026-03-04T12:00");
        var request = new Request("london", "cleaning", start, customer, null, null, false);
        return diary.bookings.take(
                        UUID.randomUUID(),
                        new Sought("london", "cleaning", start, customer),
                        calendar -> new Book(request, calendar, CalendarExamples.NOW),
                        Call.of(CommandContext.system("test", UUID.randomUUID().toString())))
                instanceof Done;
    }
}
