package maison.customer.crm.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.customer.identity.customer.ExternalReference;
import maison.customer.identity.customer.Field;
import maison.customer.identity.person.Person;
import maison.platform.eventstore.EventJson;
import org.jspecify.annotations.Nullable;

/// A customer in the form that [RowReader] reads: what goes out comes in again as it was.
public final class Outgoing {

    private static final ObjectMapper JSON = EventJson.MAPPER;

    private Outgoing() {}

    /// @param id null to say nothing of who they are here
    public static ObjectNode json(
            @Nullable UUID id, Person person, Collection<ExternalReference> references) {
        var json = JSON.createObjectNode();
        if (id != null) {
            json.put("customerId", id.toString());
        }
        for (var field : Field.values()) {
            if (person.fields().contains(field)) {
                json.set(field.json(), value(field, person));
            }
        }
        if (!references.isEmpty()) {
            json.set("externalReferences", JSON.valueToTree(List.copyOf(references)));
        }
        return json;
    }

    private static JsonNode value(Field field, Person person) {
        return switch (field) {
            case NAME -> JSON.valueToTree(person.name());
            case PHONES -> withoutVerification(JSON.valueToTree(person.phones()));
            case EMAILS -> withoutVerification(JSON.valueToTree(person.emails()));
            case ADDRESSES -> JSON.valueToTree(person.addresses());
            case LANGUAGE -> JSON.valueToTree(person.language());
            case ZONE -> JSON.valueToTree(String.valueOf(person.zone()));
            case BIRTHDAY -> JSON.valueToTree(person.birthday());
            case OCCUPATION -> JSON.valueToTree(person.occupation());
            case DEMOGRAPHICS -> JSON.valueToTree(person.demographics());
            case CULTURE -> JSON.valueToTree(person.culture());
            case DATES -> JSON.valueToTree(person.dates());
            case COMMUNICATION -> JSON.valueToTree(person.communication());
            case SIZES -> sizes(JSON.valueToTree(person.sizes()));
            case TAGS -> JSON.valueToTree(person.tags());
            case CUSTOM -> JSON.valueToTree(Map.copyOf(person.custom()));
        };
    }

    /// Whether it was verified here, only here can say.
    private static JsonNode withoutVerification(JsonNode contacts) {
        contacts.forEach(each -> ((ObjectNode) each).remove("verified"));
        return contacts;
    }

    private static JsonNode sizes(JsonNode sizes) {
        for (var ring : sizes.path("rings")) {
            var size = ring.path("size");
            ((ObjectNode) ring).set("system", size.path("system"));
            ((ObjectNode) ring).set("size", size.path("size"));
        }
        for (var length : List.of(sizes.path("bracelet"), sizes.path("necklace"))) {
            if (length instanceof ObjectNode object) {
                object.put("value", object.path("value").decimalValue().toPlainString());
            }
        }
        return sizes;
    }
}
