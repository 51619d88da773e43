package maison.customer.permission.releasing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import maison.customer.identity.person.Communication;
import maison.customer.identity.person.Communication.Cap;
import maison.customer.identity.person.Communication.Per;
import maison.customer.identity.person.Hours;
import maison.customer.permission.consent.Channel;
import maison.customer.permission.consent.Purpose;
import maison.customer.permission.releasing.Release.Reason;
import maison.customer.permission.releasing.Release.Refused;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RightTimeTest {

    private static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");
    private static final Instant NOON = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-03-01T20:30:00Z");
    private static final Hours QUIET = hours("21:30", "08:00");
    private static final Hours MORNING = hours("10:00", "11:00");

    private static Hours hours(String from, String to) {
        return new Hours(LocalTime.parse(from), LocalTime.parse(to));
    }

    private static RightTime time(Communication wishes, Purpose purpose, Instant... uses) {
        return new RightTime(
                wishes, purpose, Channel.EMAIL, RIYADH, Map.of(Channel.EMAIL, List.of(uses)));
    }

    private static Communication quiet() {
        return new Communication(Map.of(), List.of(), null, QUIET, null);
    }

    @Test
    void nobody_is_disturbed_at_night_where_they_live() {
        assertThat(time(quiet(), Purpose.SERVICE).refusal(NOON)).isEmpty();
        assertThat(time(quiet(), Purpose.SERVICE).refusal(NIGHT))
                .contains(new Refused(Reason.QUIET_HOURS, Instant.parse("2026-03-02T05:00:00Z")));
        // Half past six in the morning is still night.
        assertThat(time(quiet(), Purpose.MARKETING).refusal(Instant.parse("2026-03-01T03:30:00Z")))
                .contains(new Refused(Reason.QUIET_HOURS, Instant.parse("2026-03-01T05:00:00Z")));
    }

    @Test
    void do_not_disturb_holds_back_all_but_what_they_asked_us_to_do() {
        var until = Instant.parse("2026-04-01T22:00:00Z");
        var wishes = new Communication(Map.of(), List.of(), MORNING, QUIET, until);
        assertThat(time(wishes, Purpose.SERVICE).refusal(NOON)).isEmpty();
        // What it ends in is a night, and after the night comes the morning that they like.
        assertThat(time(wishes, Purpose.LOYALTY).refusal(NOON))
                .contains(
                        new Refused(Reason.DO_NOT_DISTURB, Instant.parse("2026-04-02T07:00:00Z")));
    }

    @Test
    void the_hours_they_like_are_for_marketing_and_loyalty() {
        var wishes = new Communication(Map.of(), List.of(), MORNING, null, null);
        assertThat(time(wishes, Purpose.SERVICE).refusal(NOON)).isEmpty();
        assertThat(time(wishes, Purpose.MARKETING).refusal(NOON))
                .contains(new Refused(Reason.OUTSIDE_HOURS, Instant.parse("2026-03-02T07:00:00Z")));
    }

    @Test
    void a_cap_frees_when_the_oldest_of_as_many_leaves_its_time() {
        var wishes =
                new Communication(
                        Map.of(), List.of(new Cap(Channel.EMAIL, 2, Per.WEEK)), null, null, null);
        var first = NOON.minus(Duration.ofDays(5));
        var second = NOON.minus(Duration.ofDays(1));
        assertThat(time(wishes, Purpose.MARKETING, second).refusal(NOON)).isEmpty();
        assertThat(time(wishes, Purpose.SERVICE, second, first).refusal(NOON)).isEmpty();
        assertThat(time(wishes, Purpose.MARKETING, second, first).refusal(NOON))
                .contains(new Refused(Reason.FREQUENCY_CAP, first.plus(Duration.ofDays(7))));
    }

    @Property
    void when_it_says_to_ask_again_it_is_the_right_time_and_no_minute_before_is(
            @ForAll @IntRange(max = 1439) int quietFrom,
            @ForAll @IntRange(min = 1, max = 1000) int quietFor,
            @ForAll @IntRange(max = 2879) int minute) {
        var start = LocalTime.MIN.plusMinutes(quietFrom);
        var wishes =
                new Communication(
                        Map.of(),
                        List.of(),
                        null,
                        new Hours(start, start.plusMinutes(quietFor)),
                        null);
        var time = time(wishes, Purpose.MARKETING);
        var now = NOON.plus(Duration.ofMinutes(minute));
        time.refusal(now)
                .ifPresent(refused -> {
                    var then = Objects.requireNonNull(refused.notBefore());
                    assertThat(then).isAfter(now);
                    assertThat(time.refusal(then)).isEmpty();
                    assertThat(time.refusal(then.minusSeconds(60))).isPresent();
                });
    }
}
