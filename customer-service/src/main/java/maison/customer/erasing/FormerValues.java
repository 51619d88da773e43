package maison.customer.erasing;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import maison.customer.profile.OpenedProfiles;
import maison.customer.profile.Profiles;
import maison.platform.eventstore.EventJson;
import org.jdbi.v3.core.Jdbi;

/// What a person could be recognised by, gathered while it can still be opened. It lives as long as
/// the request that erases them.
@Singleton
final class FormerValues {

    // A shorter one stands in base64 by chance.
    private static final int LEAST = 5;

    private static final List<String> TELLING =
            List.of("/name", "/phones", "/emails", "/birthday", "/addresses");
    private static final Set<String> TYPES = Set.of("type", "types", "kind");

    private final Profiles profiles;
    private final OpenedProfiles opened;
    private final Jdbi jdbi;

    FormerValues(Profiles profiles, OpenedProfiles opened, Jdbi jdbi) {
        this.profiles = profiles;
        this.opened = opened;
        this.jdbi = jdbi;
    }

    /// Names, numbers, addresses and dates in the clear, and the tokens that searches found the
    /// person by, as hex digits; empty if there is nobody, or nobody any more.
    Set<String> of(UUID customer) {
        var values = new HashSet<String>();
        profiles.find(customer)
                .filter(row -> !row.erased())
                .flatMap(opened::open)
                .map(person -> EventJson.MAPPER.<JsonNode>valueToTree(person))
                .ifPresent(person -> TELLING.forEach(path -> collect(person.at(path), values)));
        if (!values.isEmpty()) {
            values.addAll(tokens(customer));
        }
        return values;
    }

    private static void collect(JsonNode node, Set<String> values) {
        if (node.isTextual() && node.asText().length() >= LEAST) {
            values.add(node.asText());
        }
        if (node.isObject()) {
            node.properties().stream()
                    .filter(each -> !TYPES.contains(each.getKey()))
                    .forEach(each -> collect(each.getValue(), values));
        } else {
            node.forEach(each -> collect(each, values));
        }
    }

    private List<String> tokens(UUID customer) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                """
                                select distinct unnest(tokens) from search_tokens
                                where customer_id = :customer
                                """)
                        .bind("customer", customer)
                        .map((row, _) -> HexFormat.of().formatHex(row.getBytes(1)))
                        .list());
    }
}
