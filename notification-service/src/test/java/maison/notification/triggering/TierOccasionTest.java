package maison.notification.triggering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import maison.notification.message.Suppression;
import maison.notification.message.Suppression.Reason;
import maison.platform.eventstore.EventJson;
import maison.platform.testing.Golden;
import org.junit.jupiter.api.Test;

class TierOccasionTest {

    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final UUID CLIENT = UUID.randomUUID();
    private static final UUID CAUSE = UUID.randomUUID();
    private static final TierOccasion USUAL = new TierOccasion(Duration.ofDays(7), false);

    private static TierChanged change(String direction, Instant effectiveAt) {
        return new TierChanged(CLIENT, "silver", "gold", direction, effectiveAt);
    }

    @Test
    void an_upgrade_is_told() {
        var command = USUAL.message(change("up", NOW), CAUSE, NOW);

        assertThat(command.suppression()).isNull();
        assertThat(command.request().template()).isEqualTo("tier-upgrade");
        assertThat(command.request().key().occasion()).isEqualTo("tier-gold-2026-03-10");
    }

    @Test
    void the_same_tier_on_the_same_day_is_the_same_message() {
        var morning = USUAL.message(change("up", NOW), UUID.randomUUID(), NOW);
        var evening = USUAL.message(change("up", NOW.plusSeconds(3600)), UUID.randomUUID(), NOW);

        assertThat(evening.request().key().messageId())
                .isEqualTo(morning.request().key().messageId());
    }

    @Test
    void a_till_history_of_2011_is_old_news() {
        var told = USUAL.message(change("up", NOW.minus(Duration.ofDays(7))), CAUSE, NOW);
        var old = USUAL.message(change("up", Instant.parse("2011-12-09T12:50:00Z")), CAUSE, NOW);

        assertThat(told.suppression()).isNull();
        assertThat(old.suppression())
                .isNotNull()
                .extracting(Suppression::reason)
                .isEqualTo(Reason.OLD_NEWS);
    }

    @Test
    void a_fall_is_told_only_where_that_is_asked_for_and_in_other_words() {
        var silent = USUAL.message(change("down", NOW), CAUSE, NOW);
        var told =
                new TierOccasion(Duration.ofDays(7), true).message(change("down", NOW), CAUSE, NOW);

        assertThat(silent.suppression())
                .isNotNull()
                .extracting(Suppression::reason)
                .isEqualTo(Reason.NOT_TOLD);
        assertThat(told.suppression()).isNull();
        assertThat(told.request().template()).isEqualTo("tier-fall");
    }

    @Test
    void reads_what_loyalty_promises() throws Exception {
        var json = Golden.published("loyalty-service", TierChanged.TYPE);

        var change = EventJson.MAPPER.readValue(json, TierChanged.class);

        assertThat(change).hasNoNullFieldsOrProperties();
        assertThat(change.direction()).isIn("up", "down");
    }
}
