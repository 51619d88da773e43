package maison.customer.clienteling.alert;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import maison.customer.clienteling.alert.AlertCommand.Note;
import maison.customer.clienteling.alert.AlertCommand.Withdraw;
import maison.customer.clienteling.alert.AlertEvent.AlertNoted;
import maison.customer.clienteling.alert.AlertEvent.AlertWithdrawn;
import maison.customer.clienteling.alert.AlertRefusal.AlertIdTaken;
import maison.customer.clienteling.alert.AlertRefusal.AlertUnknown;
import maison.customer.clienteling.alert.AlertRefusal.TooManyAlerts;
import maison.platform.sealing.Sealed;
import maison.platform.testing.DeciderScenario;
import org.junit.jupiter.api.Test;

class AlertDeciderTest {

    static final UUID CUSTOMER = UUID.fromString("0190c6a0-0000-7000-8000-000000000001");
    static final UUID ALERT = UUID.fromString("0190c6a0-0000-7000-8000-000000000002");
    static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    static final Sealed WORDS = new Sealed("AAAA");

    final DeciderScenario<AlertCommand, Alerts, AlertEvent, AlertRefusal> scenario =
            DeciderScenario.of(new AlertDecider());

    static AlertNoted noted(UUID id) {
        return new AlertNoted(CUSTOMER, id, WORDS, AT);
    }

    @Test
    void an_alert_is_noted_and_withdrawn_once() {
        scenario.given().when(new Note(CUSTOMER, ALERT, WORDS, AT)).then(noted(ALERT));
        scenario.given(noted(ALERT))
                .when(new Withdraw(CUSTOMER, ALERT, AT))
                .then(new AlertWithdrawn(CUSTOMER, ALERT, AT));
        scenario.given(noted(ALERT), new AlertWithdrawn(CUSTOMER, ALERT, AT))
                .when(new Withdraw(CUSTOMER, ALERT, AT))
                .thenNothing();
    }

    @Test
    void an_id_is_used_for_one_alert_only_even_after_it_was_withdrawn() {
        scenario.given(noted(ALERT))
                .when(new Note(CUSTOMER, ALERT, WORDS, AT))
                .thenRefused(new AlertIdTaken());
        scenario.given(noted(ALERT), new AlertWithdrawn(CUSTOMER, ALERT, AT))
                .when(new Note(CUSTOMER, ALERT, WORDS, AT))
                .thenRefused(new AlertIdTaken());
    }

    @Test
    void what_was_never_noted_is_not_withdrawn() {
        scenario.given().when(new Withdraw(CUSTOMER, ALERT, AT)).thenRefused(new AlertUnknown());
    }

    @Test
    void a_till_is_not_flooded_with_alerts() {
        AlertEvent[] many =
                IntStream.range(0, Alerts.IN_FORCE_MAX)
                        .mapToObj(i -> noted(new UUID(1, i)))
                        .toArray(AlertEvent[]::new);
        scenario.given(many)
                .when(new Note(CUSTOMER, ALERT, WORDS, AT))
                .thenRefused(new TooManyAlerts(Alerts.IN_FORCE_MAX));
    }
}
