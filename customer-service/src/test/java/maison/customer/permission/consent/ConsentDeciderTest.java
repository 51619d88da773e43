package maison.customer.permission.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import maison.customer.permission.consent.ConsentCommand.Give;
import maison.customer.permission.consent.ConsentCommand.Revoke;
import maison.customer.permission.consent.ConsentEvent.ConsentGiven;
import maison.customer.permission.consent.ConsentEvent.ConsentRevoked;
import maison.customer.permission.consent.ConsentRefusal.NoConsentNeeded;
import maison.platform.testing.DeciderScenario;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ConsentDeciderTest {

    static final UUID ID = UUID.fromString("0190c6a0-0000-7000-8000-000000000001");
    static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");
    static final Instant TUESDAY = Instant.parse("2026-03-03T10:00:00Z");
    static final ConsentKey LETTERS = new ConsentKey(Purpose.MARKETING, Channel.EMAIL);

    final DeciderScenario<ConsentCommand, Consents, ConsentEvent, ConsentRefusal> scenario =
            DeciderScenario.of(new ConsentDecider());

    static Give give(String version, Instant at) {
        return new Give(ID, LETTERS, version, "en", "signed-form", "store-1", at);
    }

    static Revoke revoke(Instant at) {
        return new Revoke(ID, LETTERS, "link", "web", at);
    }

    static ConsentGiven given(String version, Instant at) {
        return new ConsentGiven(
                ID,
                LETTERS.purpose(),
                LETTERS.channel(),
                version,
                "en",
                "signed-form",
                "store-1",
                at);
    }

    static ConsentRevoked revoked(Instant at) {
        return new ConsentRevoked(ID, LETTERS.purpose(), LETTERS.channel(), "link", "web", at);
    }

    @Test
    void a_yes_is_recorded_with_its_wording() {
        scenario.given().when(give("v1", MONDAY)).then(given("v1", MONDAY));
    }

    @Test
    void the_same_yes_again_says_nothing_new() {
        scenario.given(given("v1", MONDAY)).when(give("v1", TUESDAY)).thenNothing();
    }

    @Test
    void a_yes_to_another_wording_is_a_new_yes() {
        scenario.given(given("v1", MONDAY)).when(give("v2", TUESDAY)).then(given("v2", TUESDAY));
    }

    @Test
    void a_yes_can_be_taken_back_and_given_again() {
        scenario.given(given("v1", MONDAY)).when(revoke(TUESDAY)).then(revoked(TUESDAY));
        scenario.given(given("v1", MONDAY), revoked(MONDAY))
                .when(give("v1", TUESDAY))
                .then(given("v1", TUESDAY));
    }

    @Test
    void a_no_is_recorded_even_if_there_was_never_a_yes() {
        scenario.given().when(revoke(MONDAY)).then(revoked(MONDAY));
        scenario.given(revoked(MONDAY)).when(revoke(TUESDAY)).thenNothing();
    }

    @Test
    void an_older_word_heard_later_is_kept_and_changes_nothing() {
        scenario.given(revoked(TUESDAY)).when(give("v1", MONDAY)).then(given("v1", MONDAY));
        scenario.given(revoked(TUESDAY), given("v1", MONDAY)).when(revoke(TUESDAY)).thenNothing();
    }

    @Test
    void service_needs_no_consent() {
        var key = new ConsentKey(Purpose.SERVICE, Channel.SMS);
        var refusal = new NoConsentNeeded(Purpose.SERVICE);
        scenario.given()
                .when(new Give(ID, key, "v1", "en", "form", "store", MONDAY))
                .thenRefused(refusal);
        scenario.given().when(new Revoke(ID, key, "form", "store", MONDAY)).thenRefused(refusal);
    }

    /// Two different words at one instant have no order, so the times here are distinct.
    @Property
    void whatever_the_order_of_recording_the_word_given_last_is_in_effect(
            @ForAll("words") List<ConsentEvent> words) {
        var decider = new ConsentDecider();
        var last = words.stream().max(Comparator.comparing(ConsentEvent::at)).orElseThrow();
        var reversed = new ArrayList<>(words);
        Collections.reverse(reversed);
        for (var order : List.of(words, reversed)) {
            var word = Objects.requireNonNull(decider.replay(order).latest().get(LETTERS));
            assertThat(word.at()).isEqualTo(last.at());
            assertThat(word.textVersion() != null).isEqualTo(last instanceof ConsentGiven);
        }
    }

    @Provide
    Arbitrary<List<ConsentEvent>> words() {
        return Combinators.combine(
                        Arbitraries.of(true, false), Arbitraries.longs().between(0, 100_000))
                .as((yes, second) ->
                        yes
                                ? (ConsentEvent) given("v1", MONDAY.plusSeconds(second))
                                : revoked(MONDAY.plusSeconds(second)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .uniqueElements(ConsentEvent::at);
    }
}
