package maison.appointment;

import static maison.appointment.calendar.CalendarExamples.TEN_TO_SIX;
import static maison.appointment.calendar.CalendarExamples.london;
import static maison.appointment.calendar.CalendarExamples.staff;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import maison.appointment.calendar.Bookable.Preparation;
import maison.appointment.calendar.Bookable.RoomNeed;
import maison.appointment.calendar.Bookable.ServiceType;
import maison.appointment.calendar.CalendarExamples;
import maison.appointment.calendar.Visit;
import maison.appointment.claims.ClaimsParts;
import maison.appointment.diary.Booking;
import maison.appointment.diary.BookingCommand.Book;
import maison.appointment.diary.BookingCommand.Cancel;
import maison.appointment.diary.BookingCommand.CancelReason;
import maison.appointment.diary.BookingCommand.Move;
import maison.appointment.diary.BookingCommand.Request;
import maison.appointment.diary.BookingCommand.Reschedule;
import maison.appointment.diary.BookingEvent;
import maison.appointment.diary.BookingRefusal;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.CommandContext;
import maison.platform.eventstore.Outcome;
import maison.platform.eventstore.Outcome.Done;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/// Random bookings, moves and cancellations on the real store, against a model that knows nothing
/// of intervals: a row of quarter hours for each person and room, taken or not.
class NoOverlapTest {

    private static final int QUARTERS_OPEN = 32;
    private static final int QUARTERS_VISIT = 4;
    private static final List<String> STAFF = List.of("nadia", "omar", "pia");
    private static final List<String> ROOMS = List.of("salon", "vault");
    private static final Instant OPENING = london("2026-03-04T10:00");

    enum Kind {
        BOOK,
        MOVE,
        CANCEL
    }

    /// @param which one of the bookings so far, counted round
    /// @param quarter where to, in quarter hours after opening
    record Step(Kind kind, int which, int quarter, @Nullable String staff) {}

    /// Quarter hours taken, by booking and resource.
    private static final class Model {

        private final Map<UUID, Map<String, Set<Integer>>> taken = new HashMap<>();

        boolean free(String resource, int quarter, @Nullable UUID except) {
            var wanted = quarters(quarter);
            return taken.entrySet().stream()
                    .filter(each -> !each.getKey().equals(except))
                    .map(each -> each.getValue().getOrDefault(resource, Set.of()))
                    .noneMatch(each -> each.stream().anyMatch(wanted::contains));
        }

        boolean possible(int quarter, @Nullable String staff, @Nullable UUID except) {
            return quarter <= QUARTERS_OPEN - QUARTERS_VISIT
                    && STAFF.stream()
                            .filter(each -> staff == null || each.equals(staff))
                            .anyMatch(each -> free(each, quarter, except))
                    && ROOMS.stream().anyMatch(each -> free(each, quarter, except));
        }

        void take(UUID booking, int quarter, Visit visit) {
            var room = java.util.Objects.requireNonNull(visit.party().roomId());
            taken.put(
                    booking,
                    Map.of(visit.party().staffId(), quarters(quarter), room, quarters(quarter)));
        }

        private static Set<Integer> quarters(int first) {
            return Set.copyOf(IntStream.range(first, first + QUARTERS_VISIT).boxed().toList());
        }
    }

    private static final DiaryForTests DIARY =
            DiaryForTests.with(
                    List.of(ClaimsParts.guard()),
                    CalendarExamples.store(TEN_TO_SIX),
                    new ServiceType(
                            "appraisal",
                            "Appraisal",
                            60,
                            0,
                            0,
                            new RoomNeed(Set.of("private")),
                            Set.of(),
                            new Preparation(null, null),
                            true),
                    staff("nadia", TEN_TO_SIX),
                    staff("omar", TEN_TO_SIX),
                    staff("pia", TEN_TO_SIX),
                    CalendarExamples.room("salon", "private"),
                    CalendarExamples.room("vault", "private"));

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(
                                Kind.BOOK, Kind.BOOK, Kind.BOOK, Kind.MOVE, Kind.MOVE, Kind.CANCEL),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, QUARTERS_OPEN),
                        Arbitraries.of(STAFF).injectNull(0.5))
                .as(Step::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(30);
    }

    @Property(tries = 25)
    void nobody_and_no_room_is_ever_in_two_visits_and_nothing_possible_is_refused(
            @ForAll("steps") List<Step> steps) {
        clear();
        var model = new Model();
        var bookings = new ArrayList<UUID>();
        for (Step step : steps) {
            switch (step.kind()) {
                case BOOK -> book(step, model, bookings);
                case MOVE -> move(step, model, bookings);
                case CANCEL -> cancel(step, model, bookings);
            }
        }
        assertThat(stored()).isEqualTo(2L * model.taken.size());
        assertThat(overlaps()).isZero();
    }

    private void book(Step step, Model model, List<UUID> bookings) {
        var id = UUID.randomUUID();
        var start = at(step.quarter());
        var request = new Request("london", "appraisal", start, null, step.staff(), null, false);
        var outcome =
                DIARY.bookings.take(
                        id,
                        new Sought("london", "appraisal", start, null),
                        calendar -> new Book(request, calendar, CalendarExamples.NOW),
                        call(id));
        assertThat(outcome instanceof Done)
                .as("%s answered %s", step, outcome)
                .isEqualTo(model.possible(step.quarter(), step.staff(), null));
        var visit = visitOf(outcome);
        if (visit != null) {
            assertFree(model, visit, step.quarter(), null);
            model.take(id, step.quarter(), visit);
            bookings.add(id);
        }
    }

    private void move(Step step, Model model, List<UUID> bookings) {
        if (bookings.isEmpty()) {
            return;
        }
        var id = bookings.get(step.which() % bookings.size());
        var start = at(step.quarter());
        var move = new Move(start, step.staff(), null, false);
        var outcome =
                DIARY.bookings.take(
                        id,
                        new Sought("london", "appraisal", start, null),
                        calendar -> new Reschedule(move, calendar, CalendarExamples.NOW),
                        call(id));
        assertThat(outcome instanceof Done)
                .as("%s answered %s", step, outcome)
                .isEqualTo(model.possible(step.quarter(), step.staff(), id));
        var visit = visitOf(outcome);
        if (visit != null) {
            assertFree(model, visit, step.quarter(), id);
            model.take(id, step.quarter(), visit);
        }
    }

    private void cancel(Step step, Model model, List<UUID> bookings) {
        if (!bookings.isEmpty()) {
            var id = bookings.remove(step.which() % bookings.size());
            var command = new Cancel(CancelReason.STORE_ASKED, CalendarExamples.NOW);
            assertThat(DIARY.bookings.run(id, command, call(id))).isInstanceOf(Done.class);
            model.taken.remove(id);
        }
    }

    private static void assertFree(Model model, Visit visit, int quarter, @Nullable UUID own) {
        assertThat(model.free(visit.party().staffId(), quarter, own)).isTrue();
        assertThat(model.free(String.valueOf(visit.party().roomId()), quarter, own)).isTrue();
    }

    private static @Nullable Visit visitOf(Outcome<Booking, BookingEvent, BookingRefusal> outcome) {
        return outcome instanceof Done<Booking, BookingEvent, BookingRefusal> done
                        && done.state() instanceof Booking.Active active
                ? active.visit()
                : null;
    }

    private static Instant at(int quarter) {
        return OPENING.plus(Duration.ofMinutes(15L * quarter));
    }

    private static Call call(UUID id) {
        return Call.of(CommandContext.system("test", id.toString()));
    }

    private void clear() {
        DIARY.jdbi.useHandle(handle -> handle.execute("delete from claims"));
    }

    private long stored() {
        return count("select count(*) from claims");
    }

    private long overlaps() {
        return count(
                "select count(*) from claims a join claims b on a.resource = b.resource"
                        + " and a.booking_id < b.booking_id and a.during && b.during");
    }

    private long count(String sql) {
        return DIARY.jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }
}
