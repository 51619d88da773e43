package maison.notification.triggering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.notification.message.MessageCommand.RequestMessage;
import maison.notification.message.Suppression;
import maison.notification.message.Suppression.Reason;
import maison.platform.eventstore.EventJson;
import maison.platform.testing.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What members are written to about before they lose it.
class NoticeOccasionTest {

    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final Instant END = Instant.parse("2026-03-31T20:00:00Z");
    private static final UUID CLIENT = UUID.randomUUID();
    private static final NoticeOccasion USUAL = new NoticeOccasion(Duration.ofDays(7));

    private static RequestMessage expiring(Instant end, int days, Instant noticedAt) {
        return USUAL.message(
                new PointsExpiring(CLIENT, 1_175, end, days, noticedAt), UUID.randomUUID(), NOW);
    }

    private static RequestMessage risk(boolean anyIsEnough) {
        var notice =
                new TierAtRisk(
                        CLIENT,
                        "bronze",
                        "member",
                        END,
                        List.of(
                                new TierAtRisk.Missing("annualSpend", "319.20"),
                                new TierAtRisk.Missing("lifetimeSpend", "1500.00"),
                                new TierAtRisk.Missing("transactions", "2")),
                        anyIsEnough,
                        NOW);
        return USUAL.message(notice, UUID.randomUUID(), NOW);
    }

    @Test
    void points_that_end_are_told_once_for_each_time_ahead() {
        var month = expiring(END, 30, NOW);
        assertThat(month.suppression()).isNull();
        assertThat(month.request().template()).isEqualTo("points-expiring");
        assertThat(month.request().facts()).isEqualTo(Map.of("points", "1175", "by", "2026-03-31"));
        assertThat(expiring(END, 30, NOW.minusSeconds(9)).request().key())
                .isEqualTo(month.request().key());
        assertThat(expiring(END, 7, NOW).request().key()).isNotEqualTo(month.request().key());
    }

    @ParameterizedTest(name = "gone at {0}: told until {1}")
    @CsvSource({
        "2026-03-31T20:00:00Z, 2026-03-31",
        "2026-04-01T00:00:00Z, 2026-03-31",
        "2026-04-01T04:00:00Z, 2026-03-31",
        "2026-03-31T11:00:00Z, 2026-03-30"
    })
    void nobody_is_told_a_day_that_is_too_late(Instant end, String by) {
        assertThat(expiring(end, 30, NOW).request().facts()).containsEntry("by", by);
    }

    @Test
    void what_is_missing_is_told_where_one_thing_is_enough() {
        assertThat(risk(true).request().facts())
                .isEqualTo(
                        Map.of(
                                "from", "bronze",
                                "to", "member",
                                "by", "2026-03-31",
                                "spend", "320",
                                "purchases", "2"));
        assertThat(risk(false).request().facts()).containsOnlyKeys("from", "to", "by");
    }

    @Test
    void what_is_over_or_long_known_is_old_news() {
        assertThat(List.of(expiring(NOW, 7, NOW), expiring(END, 30, NOW.minus(Duration.ofDays(8)))))
                .allSatisfy(each ->
                        assertThat(each.suppression())
                                .isNotNull()
                                .extracting(Suppression::reason)
                                .isEqualTo(Reason.OLD_NEWS));
    }

    @Test
    void loyalty_service_promises_what_is_read_here() throws JsonProcessingException {
        var points =
                EventJson.MAPPER.readValue(
                        Golden.published("loyalty-service", PointsExpiring.TYPE),
                        PointsExpiring.class);
        assertThat(points.points()).isEqualTo(1_175);
        assertThat(points.expiresAt()).isEqualTo("2028-03-31T20:00:00Z");
        var tier =
                EventJson.MAPPER.readValue(
                        Golden.published("loyalty-service", TierAtRisk.TYPE), TierAtRisk.class);
        assertThat(tier.tier()).isEqualTo("silver");
        assertThat(tier.spend()).isEqualTo("320");
        assertThat(tier.purchases()).isNull();
    }
}
