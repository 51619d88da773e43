package maison.appointment.calendar;

import static maison.appointment.calendar.CalendarExamples.NOW;
import static maison.appointment.calendar.CalendarExamples.TEN_TO_SIX;
import static maison.appointment.calendar.CalendarExamples.appraisal;
import static maison.appointment.calendar.CalendarExamples.calendar;
import static maison.appointment.calendar.CalendarExamples.cleaning;
import static maison.appointment.calendar.CalendarExamples.london;
import static maison.appointment.calendar.CalendarExamples.room;
import static maison.appointment.calendar.CalendarExamples.span;
import static maison.appointment.calendar.CalendarExamples.staff;
import static maison.appointment.calendar.CalendarExamples.store;
import static maison.appointment.calendar.CalendarExamples.taken;
import static maison.appointment.calendar.CalendarExamples.team;
import static maison.appointment.calendar.CalendarExamples.tester;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import maison.appointment.calendar.Calendar.Resources;
import maison.appointment.calendar.Placement.Impossible;
import maison.appointment.calendar.Placement.Placed;
import maison.appointment.calendar.Resource.Kind;
import org.junit.jupiter.api.Test;

class CalendarTest {

    private static final String TEN = "2026-03-04T10:15";
    private static final Wish ANY = Wish.any();

    @Test
    void takes_staff_room_and_equipment_at_once_with_the_services_buffers() {
        var placement = calendar(appraisal(), team()).place(london(TEN), ANY, NOW);

        assertThat(placement).isInstanceOf(Placed.class);
        var visit = ((Placed) placement).visit();
        assertThat(visit.party()).isEqualTo(new Visit.Party("nadia", "salon", List.of("tester-1")));
        assertThat(visit.time()).isEqualTo(new TimeSpan(london(TEN), london("2026-03-04T11:15")));
        assertThat(visit.claimed())
                .isEqualTo(new TimeSpan(london("2026-03-04T10:00"), london("2026-03-04T11:30")));
    }

    @Test
    void gives_any_to_whom_has_less_to_do() {
        var busyLater = taken(Kind.STAFF, "nadia", "2026-03-04T15:00", "2026-03-04T16:00");

        var placement = calendar(cleaning(), team(), busyLater).place(london(TEN), ANY, NOW);

        assertThat(((Placed) placement).visit().party().staffId()).isEqualTo("omar");
    }

    @Test
    void refuses_a_buffer_that_reaches_into_another_visit() {
        var before = taken(Kind.STAFF, "nadia", "2026-03-04T09:00", "2026-03-04T10:01");
        var wish = new Wish(null, "nadia", null, false);

        assertThat(calendar(appraisal(), team(), before).place(london(TEN), wish, NOW))
                .isEqualTo(new Impossible(new Obstacle.Taken(Kind.STAFF, "nadia")));
    }

    @Test
    void lets_visits_touch() {
        var before = taken(Kind.STAFF, "nadia", "2026-03-04T09:00", "2026-03-04T10:00");
        var wish = new Wish(null, "nadia", null, false);

        assertThat(calendar(appraisal(), team(), before).place(london(TEN), wish, NOW))
                .isInstanceOf(Placed.class);
    }

    @Test
    void does_not_count_a_hold_that_has_lapsed() {
        var resource = new Resource(Kind.STAFF, "nadia");
        var time = new TimeSpan(london(TEN), london("2026-03-04T11:15"));
        var held = new Claim(UUID.randomUUID(), resource, time, NOW.plusSeconds(60));
        var wish = new Wish(null, "nadia", null, false);
        var calendar = calendar(cleaning(), team(), held);

        assertThat(calendar.place(london(TEN), wish, NOW)).isInstanceOf(Impossible.class);
        assertThat(calendar.place(london(TEN), wish, NOW.plusSeconds(60)))
                .isInstanceOf(Placed.class);
    }

    @Test
    void names_what_is_missing_when_the_room_or_the_equipment_is_taken() {
        var salon = taken(Kind.ROOM, "salon", "2026-03-04T10:00", "2026-03-04T11:00");
        var tester = taken(Kind.EQUIPMENT, "tester-1", "2026-03-04T10:00", "2026-03-04T11:00");

        assertThat(calendar(appraisal(), team(), salon).place(london(TEN), ANY, NOW))
                .isEqualTo(new Impossible(new Obstacle.Taken(Kind.ROOM, null)));
        assertThat(calendar(appraisal(), team(), tester).place(london(TEN), ANY, NOW))
                .isEqualTo(new Impossible(new Obstacle.Taken(Kind.EQUIPMENT, "diamond-tester")));
    }

    @Test
    void refuses_a_client_who_is_elsewhere_then() {
        var client = UUID.randomUUID();
        var visit = taken(Kind.CUSTOMER, client.toString(), "2026-03-04T10:30", "2026-03-04T11:00");
        var wish = new Wish(client, null, null, false);

        assertThat(calendar(cleaning(), team(), visit).place(london(TEN), wish, NOW))
                .isEqualTo(new Impossible(new Obstacle.Taken(Kind.CUSTOMER, client.toString())));
    }

    @Test
    void refuses_wishes_that_nothing_can_fulfil() {
        var calendar = calendar(appraisal(), team());

        assertThat(calendar.place(london(TEN), new Wish(null, "zoe", null, false), NOW))
                .isEqualTo(new Impossible(new Obstacle.Unknown(Kind.STAFF, "zoe")));
        assertThat(calendar.place(london(TEN), new Wish(null, null, "cellar", false), NOW))
                .isEqualTo(new Impossible(new Obstacle.Unknown(Kind.ROOM, "cellar")));
        assertThat(calendar.place(london(TEN), new Wish(null, null, "counter", false), NOW))
                .isEqualTo(new Impossible(new Obstacle.RoomUnsuitable("counter", "appraisal")));
    }

    @Test
    void says_why_the_store_is_closed() {
        var holiday = new HoursException(LocalDate.parse("2026-03-04"), List.of(), "Stocktaking");
        var hours = new WorkingHours(TEN_TO_SIX.week(), List.of(holiday));
        var calendar = calendar(store(hours), cleaning(), team(), List.of());

        assertThat(calendar.place(london(TEN), ANY, NOW))
                .isEqualTo(new Impossible(new Obstacle.StoreClosed("london", "Stocktaking")));
        assertThat(calendar.place(london("2026-03-05T09:00"), ANY, NOW))
                .isEqualTo(new Impossible(new Obstacle.StoreClosed("london", null)));
    }

    @Test
    void respects_breaks_and_days_off() {
        var lunch = WorkingHours.daily(span("10:00", "13:00"), span("14:00", "18:00"));
        var resources = new Resources(List.of(staff("nadia", lunch)), List.of(), List.of());
        var calendar = calendar(cleaning(), resources);

        assertThat(calendar.place(london("2026-03-04T12:45"), ANY, NOW))
                .isEqualTo(new Impossible(new Obstacle.NotWorking(null)));
        assertThat(calendar.place(london("2026-03-04T12:30"), ANY, NOW)).isInstanceOf(Placed.class);
    }

    @Test
    void holds_clients_to_the_grid_and_the_lead_time_but_not_staff() {
        var calendar = calendar(cleaning(), team());
        var client = new Wish(null, null, null, true);
        var soon = Instant.parse("2026-03-04T11:00:00Z");
        var now = soon.minusSeconds(1800);

        assertThat(calendar.place(soon, client, now))
                .isEqualTo(new Impossible(new Obstacle.TooSoon(now.plusSeconds(3600))));
        assertThat(calendar.place(soon.plusSeconds(7260), client, now))
                .isEqualTo(new Impossible(new Obstacle.OffGrid(15)));
        assertThat(calendar.place(soon.plusSeconds(60), ANY, now)).isInstanceOf(Placed.class);
        assertThat(calendar.place(now.minusSeconds(1), ANY, now))
                .isEqualTo(new Impossible(new Obstacle.TooSoon(now)));
    }

    @Test
    void finds_the_three_nearest_free_starts_on_both_sides() {
        var all =
                List.of(
                        taken(Kind.STAFF, "nadia", "2026-03-04T12:00", "2026-03-04T13:00"),
                        taken(Kind.STAFF, "omar", "2026-03-04T12:00", "2026-03-04T13:00"));
        var calendar = calendar(store(TEN_TO_SIX), cleaning(), team(), all);

        assertThat(calendar.nearest(london("2026-03-04T12:15"), ANY, 3, NOW))
                .extracting(Slot::start)
                .containsExactly(
                        london("2026-03-04T11:30"),
                        london("2026-03-04T13:00"),
                        london("2026-03-04T11:15"));
    }

    @Test
    void names_everybody_and_every_room_that_could_take_a_slot() {
        var rooms = List.of(room("salon", "private"), room("vault", "private"));
        var resources = new Resources(team().staff(), rooms, List.of(tester("tester-1")));
        var window = new TimeSpan(london(TEN), london("2026-03-04T10:16"));

        var survey = calendar(appraisal(), resources).survey(window, 15, ANY, NOW);

        assertThat(survey.free())
                .containsExactly(
                        new Slot(
                                london(TEN),
                                london("2026-03-04T11:15"),
                                List.of("nadia", "omar"),
                                List.of("salon", "vault")));
    }
}
