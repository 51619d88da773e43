package maison.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import maison.customer.crm.ConflictRecords;
import maison.customer.crm.CrmSystemRecords;
import maison.customer.crm.conflict.Choice;
import maison.customer.crm.conflict.ConflictEvent.ConflictKept;
import maison.customer.crm.conflict.ConflictEvent.ConflictPassed;
import maison.customer.crm.conflict.ConflictEvent.ConflictSettled;
import maison.customer.crm.conflict.ConflictEvent.OursKept;
import maison.customer.crm.conflict.Theirs;
import maison.customer.crm.crmsystem.ConflictRule;
import maison.customer.crm.crmsystem.CrmSystemEvent.CrmSystemConnected;
import maison.customer.crm.crmsystem.CrmSystemEvent.CrmSystemDisconnected;
import maison.customer.crm.crmsystem.SystemTerms;
import maison.customer.identity.customer.CustomerEvent.CustomerReferenced;
import maison.customer.identity.customer.CustomerEvent.CustomerUnreferenced;
import maison.customer.identity.customer.ExternalReference;
import maison.customer.identity.customer.Field;
import maison.platform.eventstore.EventTypes;
import maison.platform.sealing.Sealed;
import maison.platform.testing.Golden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The stored shapes of the exchange with other CRMs.
class CrmFormatTest {

    static final UUID ID = UUID.fromString("0190c6a0-0000-7000-8000-000000000001");
    static final UUID CONFLICT = UUID.fromString("0190c6a0-0000-7000-8000-000000000002");
    static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    static final ExternalReference NUMBER = new ExternalReference("salesforce", "0031-4471");
    static final SystemTerms TERMS =
            new SystemTerms(
                    "Salesforce",
                    "crm-sync",
                    Map.of(Field.NAME, ConflictRule.LATEST, Field.PHONES, ConflictRule.ASK));

    static Stream<Arguments> stored() {
        return Stream.of(
                Arguments.of(
                        "customer-referenced",
                        new CustomerReferenced(ID, NUMBER, AT),
                        Customers.EVENT_TYPES),
                Arguments.of(
                        "customer-unreferenced",
                        new CustomerUnreferenced(ID, NUMBER, AT),
                        Customers.EVENT_TYPES),
                Arguments.of(
                        "crm-system-connected",
                        new CrmSystemConnected("salesforce", TERMS, "mona", AT),
                        CrmSystemRecords.EVENT_TYPES),
                Arguments.of(
                        "crm-system-disconnected",
                        new CrmSystemDisconnected("salesforce", "mona", AT),
                        CrmSystemRecords.EVENT_TYPES),
                Arguments.of(
                        "crm-ours-kept",
                        new OursKept(ID, "salesforce", List.of(Field.NAME), AT),
                        ConflictRecords.EVENT_TYPES),
                Arguments.of(
                        "crm-conflict-kept",
                        new ConflictKept(
                                ID,
                                "salesforce",
                                new Theirs(CONFLICT, Field.PHONES, new Sealed("AAAA"), null, AT),
                                AT),
                        ConflictRecords.EVENT_TYPES),
                Arguments.of(
                        "crm-conflict-passed",
                        new ConflictPassed(ID, "salesforce", CONFLICT, Field.PHONES, AT),
                        ConflictRecords.EVENT_TYPES),
                Arguments.of(
                        "crm-conflict-settled",
                        new ConflictSettled(
                                ID,
                                "salesforce",
                                CONFLICT,
                                Field.PHONES,
                                Choice.THEIRS,
                                "mona",
                                AT),
                        ConflictRecords.EVENT_TYPES));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stored")
    void is_written_and_read_as_its_file_says(String name, Object event, EventTypes<?> types) {
        Golden.check("events", name, event);
        assertThat(types.read(name, 1, Golden.stored(name))).isEqualTo(event);
    }
}
