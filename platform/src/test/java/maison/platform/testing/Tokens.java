package maison.platform.testing;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Bearer tokens of the people and machines that use a service.
public final class Tokens {

    private Tokens() {}

    /// A member of staff, or a machine, with these roles.
    public static String of(String... roles) {
        return OidcForTests.token("test-" + roles[0], List.of(roles), Map.of());
    }

    /// A particular person or machine with these roles.
    public static String named(String subject, String... roles) {
        return OidcForTests.token(subject, List.of(roles), Map.of());
    }

    /// A particular client of the identity provider with these roles, as its own token names it.
    public static String ofClient(String client, String... roles) {
        return OidcForTests.tokenOfClient(client, List.of(roles));
    }

    /// A particular member of a store's staff with these roles.
    public static String staff(String subject, String store, String... roles) {
        return OidcForTests.token(subject, List.of(roles), Map.of("store", store));
    }

    /// A till of a store.
    public static String terminal(String store) {
        return OidcForTests.token(
                "pos-" + store + "-1", List.of("terminal"), Map.of("store", store));
    }

    /// A customer who is signed in.
    public static String client(UUID customer) {
        return OidcForTests.token(
                "client-" + customer,
                List.of("client"),
                Map.of("customer_id", customer.toString()));
    }

    /// A token that was made for somebody else's system.
    public static String ofOtherAudience(String role) {
        return OidcForTests.token("test-" + role, List.of(role), Map.of("aud", "elsewhere"));
    }

    /// A token that is good until a moment.
    public static String until(Instant end, String role) {
        return OidcForTests.token("test-" + role, List.of(role), Map.of("exp", Date.from(end)));
    }

    /// A token that was good an hour ago.
    public static String expired(String role) {
        return until(Instant.now().minusSeconds(3_600), role);
    }
}
