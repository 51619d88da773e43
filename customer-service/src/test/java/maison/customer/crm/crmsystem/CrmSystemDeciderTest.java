package maison.customer.crm.crmsystem;

import java.time.Instant;
import java.util.Map;
import maison.customer.crm.crmsystem.CrmSystemCommand.Connect;
import maison.customer.crm.crmsystem.CrmSystemCommand.Disconnect;
import maison.customer.crm.crmsystem.CrmSystemEvent.CrmSystemConnected;
import maison.customer.crm.crmsystem.CrmSystemEvent.CrmSystemDisconnected;
import maison.customer.crm.crmsystem.CrmSystemRefusal.SystemUnknown;
import maison.customer.identity.customer.Field;
import maison.platform.testing.DeciderScenario;
import org.junit.jupiter.api.Test;

class CrmSystemDeciderTest {

    static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    static final SystemTerms TERMS =
            new SystemTerms("Salesforce", "crm-sync", Map.of(Field.PHONES, ConflictRule.ASK));
    static final CrmSystemConnected CONNECTED =
            new CrmSystemConnected("salesforce", TERMS, "mona", AT);
    static final CrmSystemDisconnected DISCONNECTED =
            new CrmSystemDisconnected("salesforce", "mona", AT);
    static final Connect CONNECT = new Connect("salesforce", TERMS, "mona", AT);
    static final Disconnect DISCONNECT = new Disconnect("salesforce", "mona", AT);

    final DeciderScenario<CrmSystemCommand, CrmSystem, CrmSystemEvent, CrmSystemRefusal> scenario =
            DeciderScenario.of(new CrmSystemDecider());

    @Test
    void the_same_terms_again_change_nothing_and_others_are_a_version() {
        scenario.given().when(CONNECT).then(CONNECTED);
        scenario.given(CONNECTED).when(CONNECT).thenNothing();
        var other =
                new SystemTerms("Salesforce", "crm-sync", Map.of(Field.PHONES, ConflictRule.OURS));
        scenario.given(CONNECTED)
                .when(new Connect("salesforce", other, "mona", AT))
                .then(new CrmSystemConnected("salesforce", other, "mona", AT));
    }

    @Test
    void what_is_disconnected_may_be_connected_again() {
        scenario.given(CONNECTED).when(DISCONNECT).then(DISCONNECTED);
        scenario.given(CONNECTED, DISCONNECTED).when(DISCONNECT).thenNothing();
        scenario.given(CONNECTED, DISCONNECTED).when(CONNECT).then(CONNECTED);
    }

    @Test
    void what_was_never_connected_is_not_disconnected() {
        scenario.given().when(DISCONNECT).thenRefused(new SystemUnknown());
    }
}
