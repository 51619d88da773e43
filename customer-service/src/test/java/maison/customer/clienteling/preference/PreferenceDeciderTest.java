package maison.customer.clienteling.preference;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import maison.customer.clienteling.preference.PreferenceCommand.State;
import maison.customer.clienteling.preference.PreferenceCommand.Withdraw;
import maison.customer.clienteling.preference.PreferenceEvent.PreferenceStated;
import maison.customer.clienteling.preference.PreferenceEvent.PreferenceWithdrawn;
import maison.customer.clienteling.preference.PreferenceRefusal.PreferenceIdTaken;
import maison.customer.clienteling.preference.PreferenceRefusal.PreferenceUnknown;
import maison.customer.clienteling.preference.PreferenceRefusal.TooManyPreferences;
import maison.platform.sealing.Sealed;
import maison.platform.testing.DeciderScenario;
import org.junit.jupiter.api.Test;

class PreferenceDeciderTest {

    private static final UUID CUSTOMER = UUID.randomUUID();
    private static final UUID PREFERENCE = UUID.randomUUID();
    private static final Sealed WORDS = new Sealed("AQID");
    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    private static final PreferenceStated STATED =
            new PreferenceStated(CUSTOMER, PREFERENCE, WORDS, AT);
    private static final PreferenceWithdrawn WITHDRAWN =
            new PreferenceWithdrawn(CUSTOMER, PREFERENCE, AT);

    private final DeciderScenario<
                    PreferenceCommand, Preferences, PreferenceEvent, PreferenceRefusal>
            preferences = DeciderScenario.of(new PreferenceDecider());

    @Test
    void is_stated_once() {
        var state = new State(CUSTOMER, PREFERENCE, WORDS, AT);
        preferences.given().when(state).then(STATED);
        preferences.given(STATED).when(state).thenRefused(new PreferenceIdTaken());
        preferences.given(STATED, WITHDRAWN).when(state).thenRefused(new PreferenceIdTaken());
    }

    @Test
    void is_withdrawn_once() {
        var withdraw = new Withdraw(CUSTOMER, PREFERENCE, AT);
        preferences.given(STATED).when(withdraw).then(WITHDRAWN);
        preferences.given(STATED, WITHDRAWN).when(withdraw).thenNothing();
        preferences.given().when(withdraw).thenRefused(new PreferenceUnknown());
    }

    @Test
    void there_are_no_more_than_anybody_reads() {
        var many =
                IntStream.range(0, Preferences.IN_FORCE_MAX)
                        .mapToObj(i -> new PreferenceStated(CUSTOMER, new UUID(1, i), WORDS, AT))
                        .toArray(PreferenceEvent[]::new);
        preferences
                .given(many)
                .when(new State(CUSTOMER, PREFERENCE, WORDS, AT))
                .thenRefused(new TooManyPreferences(Preferences.IN_FORCE_MAX));
    }
}
