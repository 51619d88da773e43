package maison.customer.privacy.erasure;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import maison.customer.identity.person.Person;
import maison.customer.identity.profile.OpenedProfiles;
import maison.customer.identity.profile.Profiles;
import maison.platform.eventstore.EventJson;
import org.jdbi.v3.core.Jdbi;

/// What a person could be recognised by, gathered while it can still be opened. It lives as long as
/// the request that erases them.
@Singleton
final class FormerValues {

    // A shorter one stands in base64 by chance.
    private static final int LEAST = 5;

    // What is said of many, and may stand anywhere.
    private static final Set<String> OF_MANY =
            Set.of("type", "types", "kind", "locality", "region", "country");

    private final Profiles profiles;
    private final OpenedProfiles opened;
    private final Jdbi jdbi;

    FormerValues(Profiles profiles, OpenedProfiles opened, Jdbi jdbi) {
        this.profiles = profiles;
        this.opened = opened;
        this.jdbi = jdbi;
    }

    /// Names, numbers, addresses and dates in the clear, and the tokens that searches found the
    /// person by, as they are written; empty if there is nobody, or nobody any more.
    Set<String> of(UUID customer) {
        var values = new HashSet<String>();
        profiles.find(customer).filter(row -> !row.erased()).flatMap(opened::open).stream()
                .flatMap(FormerValues::telling)
                .forEach(each -> collect(EventJson.MAPPER.valueToTree(each), values));
        if (!values.isEmpty()) {
            values.addAll(tokens(customer));
        }
        return values;
    }

    private static Stream<Object> telling(Person person) {
        return Stream.of(
                        Stream.ofNullable(person.name()),
                        Stream.ofNullable(person.birthday()),
                        person.phones().stream(),
                        person.emails().stream(),
                        person.addresses().stream())
                .flatMap(each -> each);
    }

    private static void collect(JsonNode node, Set<String> values) {
        if (node.isTextual() && node.asText().length() >= LEAST) {
            values.add(node.asText());
        }
        if (node.isObject()) {
            node.properties().stream()
                    .filter(each -> !OF_MANY.contains(each.getKey()))
                    .forEach(each -> collect(each.getValue(), values));
        } else {
            node.forEach(each -> collect(each, values));
        }
    }

    private List<String> tokens(UUID customer) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select unnest(tokens || sounds)::text from search_tokens
                                where customer_id = :customer
                                union
                                select encode(token, 'hex') from exact_tokens
                                where customer_id = :customer
                                """)
                        .bind("customer", customer)
                        .mapTo(String.class)
                        .list());
    }
}
