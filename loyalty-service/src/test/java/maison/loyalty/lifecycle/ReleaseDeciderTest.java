package maison.loyalty.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.loyalty.account.Tills;
import maison.loyalty.lifecycle.ReleaseCommand.Publish;
import maison.loyalty.lifecycle.ReleaseCommand.Withdraw;
import maison.loyalty.lifecycle.ReleaseEvent.Origin;
import maison.loyalty.lifecycle.ReleaseEvent.VersionPublished;
import maison.loyalty.lifecycle.ReleaseEvent.VersionWithdrawn;
import maison.loyalty.lifecycle.ReleaseRefusal.NotAfterLast;
import maison.loyalty.lifecycle.ReleaseRefusal.NotSimulated;
import maison.loyalty.lifecycle.ReleaseRefusal.OwnDraft;
import maison.loyalty.lifecycle.ReleaseRefusal.TooSoon;
import maison.loyalty.lifecycle.ReleaseRefusal.VersionInForce;
import maison.loyalty.lifecycle.ReleaseRefusal.VersionNameTaken;
import maison.loyalty.lifecycle.ReleaseRefusal.VersionUnknown;
import maison.platform.testing.DeciderScenario;
import org.junit.jupiter.api.Test;

class ReleaseDeciderTest {

    private static final Instant NOW = Instant.parse("2026-03-20T10:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
    private static final Duration NOTICE = Duration.ofMinutes(5);
    private static final Rules RULES = Rules.of("{}");
    private static final Origin SIMULATED = new Origin(Tills.id("d"), Tills.id("s"), null);

    private final DeciderScenario<ReleaseCommand, Releases, ReleaseEvent, ReleaseRefusal> releases =
            DeciderScenario.of(
                    new ReleaseDecider(Tills.programme("programmes/jewellery.json").versions()));

    private static Publish publish(String version, Instant from) {
        return publish(version, from, SIMULATED, List.of("marketer-1"));
    }

    private static Publish publish(
            String version, Instant from, Origin origin, List<String> authors) {
        return new Publish(version, from, RULES, origin, authors, "manager-1", NOTICE, NOW);
    }

    private static VersionPublished published(String version, Instant from) {
        return new VersionPublished(NOW, version, from, RULES, "manager-1", SIMULATED);
    }

    private static VersionWithdrawn withdrawn(String version, Instant from) {
        return new VersionWithdrawn(NOW, version, from, "wrong", "manager-1");
    }

    private static Withdraw withdraw(String version, Instant now) {
        return new Withdraw(version, "wrong", "manager-1", NOTICE, now);
    }

    @Test
    void publishes_what_was_simulated_and_somebody_else_wrote() {
        releases.given().when(publish("two", APRIL)).then(published("two", APRIL));
    }

    @Test
    void the_same_again_changes_nothing() {
        releases.given(published("two", APRIL)).when(publish("two", APRIL)).thenNothing();
    }

    @Test
    void a_name_is_never_used_again() {
        releases.given(published("two", APRIL))
                .when(publish("two", MAY))
                .thenRefused(new VersionNameTaken("two"));
        releases.given(published("two", APRIL), withdrawn("two", APRIL))
                .when(publish("two", APRIL))
                .thenRefused(new VersionNameTaken("two"));
        releases.given()
                .when(publish("jewellery-1", APRIL))
                .thenRefused(new VersionNameTaken("jewellery-1"));
    }

    @Test
    void nothing_works_backwards_or_at_once() {
        Instant earliest = NOW.plus(NOTICE);
        releases.given()
                .when(publish("two", earliest.minusNanos(1)))
                .thenRefused(new TooSoon(earliest));
        releases.given().when(publish("two", earliest)).then(published("two", earliest));
    }

    @Test
    void versions_come_into_force_one_after_the_other() {
        releases.given(published("two", MAY))
                .when(publish("three", MAY))
                .thenRefused(new NotAfterLast("two", MAY));
        releases.given(published("two", MAY), withdrawn("two", MAY))
                .when(publish("three", APRIL))
                .then(published("three", APRIL));
    }

    @Test
    void nobody_publishes_alone_what_nobody_else_wrote() {
        releases.given()
                .when(publish("two", APRIL, SIMULATED, List.of("manager-1")))
                .thenRefused(new OwnDraft());
        releases.given()
                .when(publish("two", APRIL, SIMULATED, List.of("manager-1", "marketer-1")))
                .then(published("two", APRIL));
    }

    @Test
    void a_draft_that_was_not_simulated_is_not_published() {
        releases.given()
                .when(
                        publish(
                                "two",
                                APRIL,
                                new Origin(UUID.randomUUID(), null, null),
                                List.of("marketer-1")))
                .thenRefused(new NotSimulated(RULES.hash()));
    }

    @Test
    void an_earlier_version_needs_no_simulation_and_no_other_author() {
        var origin = new Origin(null, null, "jewellery-1");
        releases.given()
                .when(publish("two", APRIL, origin, List.of()))
                .then(new VersionPublished(NOW, "two", APRIL, RULES, "manager-1", origin));
    }

    @Test
    void a_version_is_withdrawn_while_every_replica_can_still_know_of_it() {
        releases.given(published("two", APRIL))
                .when(withdraw("two", NOW))
                .then(withdrawn("two", APRIL));
        releases.given(published("two", APRIL), withdrawn("two", APRIL))
                .when(withdraw("two", MAY))
                .thenNothing();
        releases.given(published("two", APRIL))
                .when(withdraw("two", APRIL.minus(NOTICE).plusNanos(1)))
                .thenRefused(new VersionInForce("two", APRIL));
        releases.given().when(withdraw("two", NOW)).thenRefused(new VersionUnknown("two"));
    }

    @Test
    void what_was_withdrawn_is_known_and_does_not_stand() {
        Releases state =
                releases.given(
                                published("two", APRIL),
                                withdrawn("two", APRIL),
                                published("three", MAY))
                        .state();
        assertThat(state.standing()).extracting("version").containsExactly("three");
        assertThat(state.withdrawn()).extracting("version").containsExactly("two");
    }
}
