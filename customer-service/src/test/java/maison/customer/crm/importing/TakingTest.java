package maison.customer.crm.importing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import maison.customer.KeysForTests;
import maison.customer.crm.exchange.Readers;
import maison.customer.crm.importing.Imports.Noted;
import maison.customer.crm.importing.Imports.Work;
import maison.customer.crm.importing.Resolution.Rule;
import maison.customer.crm.importing.Uploads.Upload;
import maison.customer.identity.customer.Field;
import maison.platform.eventstore.CommandContext;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/// Rows that are taken and not noted, as a kill leaves them, are taken again.
@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
@QuarkusTestResource(KeysForTests.class)
class TakingTest {

    private static final Resolution OCCUPATIONS =
            new Resolution(Rule.OVERWRITE, List.of(Field.OCCUPATION), null);

    private final Random random = new Random();

    @Inject Uploads uploads;
    @Inject Imports imports;
    @Inject Readers readers;
    @Inject Taking taking;
    @Inject Jdbi jdbi;

    private String phone() {
        return "+4477009%05d".formatted(random.nextInt(100_000));
    }

    private Work sent(String file) {
        var by = CommandContext.system("test", UUID.randomUUID().toString());
        var upload = new Upload(FileFormat.CSV, null, null, null);
        var id = uploads.take(upload, file.getBytes(StandardCharsets.UTF_8), by).id();
        var checked =
                await().atMost(Duration.ofSeconds(60))
                        .until(
                                () -> imports.find(id).orElseThrow(),
                                view -> view.state() == ImportState.CHECKED);
        var context =
                new CommandContext(id.toString(), by.actor(), null, by.correlationId(), id, null);
        return new Work(
                id,
                ImportState.CHECKED,
                checked.version(),
                checked.mapping(),
                OCCUPATIONS,
                context);
    }

    private SortedMap<Integer, Noted> taken(Work work) {
        var rows = imports.rows(work, imports.key(work.id()), 0, 100, false);
        return taking.take(work, readers.of(work.mapping()), rows).stream()
                .collect(
                        Collectors.toMap(
                                Noted::number, Function.identity(), (a, _) -> a, TreeMap::new));
    }

    private List<String> events(Work work) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                "select event_type from events where causation_id = ?"
                                        + " order by position")
                        .bind(0, work.id())
                        .mapTo(String.class)
                        .list());
    }

    private UUID known(String phone) {
        var id = UUID.randomUUID();
        given().auth()
                .oauth2(Tokens.of("associate"))
                .contentType("application/json")
                .body("{\"phones\":[{\"number\":\"%s\"}]}".formatted(phone))
                .put("/v1/customers/" + id)
                .then()
                .statusCode(201);
        return id;
    }

    @Test
    void each_row_takes_effect_once_however_often_it_is_taken() {
        var phone = phone();
        var known = known(phone);
        var fresh = phone();
        var consent = "loyalty,email,2024-1,en-GB,signed-form,old-crm,2024-05-01T10:00:00Z";
        var work =
                sent(
                        """
                        Given name,Phone,Occupation,Id,/consents/0/purpose,/consents/0/channel,\
                        /consents/0/textVersion,/consents/0/locale,/consents/0/mechanism,\
                        /consents/0/source,/consents/0/at
                        Layla,%s,,%s,%s
                        Omar,%s,Baker,,%s
                        L.,%s,Painter,,,,,,,,
                        """
                                .formatted(
                                        fresh, UUID.randomUUID(), consent, phone, consent, fresh));
        var first = taken(work);
        assertThat(first.values())
                .extracting(Noted::status)
                .containsExactly("created", "updated", "updated");
        assertThat(first.get(3)).extracting(Noted::customerId).isEqualTo(known);
        var events = events(work);
        assertThat(events)
                .containsExactlyInAnyOrder(
                        "customer-registered",
                        "consent-given",
                        "customer-corrected",
                        "consent-given",
                        "customer-corrected");

        var second = taken(work);
        assertThat(second.values())
                .extracting(Noted::status)
                .containsExactly("created", "unchanged", "unchanged");
        assertThat(second.values())
                .extracting(Noted::customerId)
                .containsExactlyElementsOf(first.values().stream().map(Noted::customerId).toList());
        assertThat(events(work)).isEqualTo(events);
    }
}
