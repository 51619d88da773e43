package maison.purchase.counter.asking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import maison.platform.eventstore.EventJson;
import org.junit.jupiter.api.Test;

/// What the others promise in their documents is what is read here.
class ContractTest {

    private static JsonNode example(String module, String path, String name) throws IOException {
        JsonNode document =
                new YAMLMapper().readTree(Path.of("..", module, "openapi.yaml").toFile());
        JsonNode example =
                document.at("/paths")
                        .path(path)
                        .at("/post/responses/200/content/application~1json/examples")
                        .path(name)
                        .path("value");
        assertThat(example.isMissingNode()).as(module + " " + path).isFalse();
        return example.isTextual() ? EventJson.MAPPER.readTree(example.asText()) : example;
    }

    @Test
    void whom_customer_service_identifies_is_understood() throws IOException {
        JsonNode example = example("customer-service", "/v1/customers/identify", "found");
        Identified read = EventJson.MAPPER.treeToValue(example, Identified.class);
        Identified.Known customer = Objects.requireNonNull(read.customer());
        assertThat(read.outcome()).isEqualTo("found");
        assertThat(customer.greeting()).isEqualTo("Layla");
        assertThat(customer.birthday()).isEqualTo(new Identified.Birthday(false, true, true));
        assertThat(customer.alerts())
                .singleElement()
                .extracting(Identified.Alert::kind)
                .isEqualTo("allergy");
    }

    @Test
    void what_loyalty_service_quotes_is_understood() throws IOException {
        JsonNode example = example("loyalty-service", "/v1/accounts/{customer}/quote", "ring");
        Quote read = EventJson.MAPPER.treeToValue(example, Quote.class);
        assertThat(read.points()).isEqualTo(500);
        assertThat(read.lines())
                .containsExactly(new Quote.LinePoints("1", 450), new Quote.LinePoints("2", 50));
        assertThat(read.tier()).isEqualTo(new Quote.Tier("member", "bronze"));
        assertThat(read.rewards()).hasSameSizeAs(example.path("rewards"));
        assertThat(read.rewards().getFirst().why())
                .isEqualTo(new Quote.WhyNot("not-enough-points", 500L));
        assertThat(read.rewards().getFirst().worth()).hasToString("USD 25.00");
    }

    @Test
    void no_type_that_carries_a_person_prints_them() {
        var known = new Identified.Known(new UUID(0, 1), "Layla", "ar", null, List.of());
        assertThat(known.toString() + new Identified("found", known, null, null))
                .doesNotContain("Layla");
        assertThat(new CustomerApi.Ask("07700 900123", LocalDate.EPOCH).toString())
                .doesNotContain("900123");
    }
}
