package maison.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import maison.launcher.running.Accounts;
import org.junit.jupiter.api.Test;

class RealmTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(MAISON_[A-Z0-9_]+)}");

    private final JsonNode realm;

    RealmTest() throws IOException {
        realm =
                new ObjectMapper()
                        .readTree(
                                Settings.with(Map.of())
                                        .home()
                                        .resolve("deploy/keycloak/maison-realm.json")
                                        .toFile());
    }

    @Test
    void has_no_secret_in_it_only_placeholders_that_the_launcher_fills() {
        var filled =
                Accounts.CLIENTS.stream()
                        .map(client -> "MAISON_SECRET_" + Settings.variable(client))
                        .collect(Collectors.toSet());
        Accounts.DEMO_ROLES.forEach(
                role -> filled.add("MAISON_SECRET_DEMO_" + Settings.variable(role)));
        filled.add("MAISON_PUBLIC_URL");

        var wanted =
                PLACEHOLDER
                        .matcher(realm.toString())
                        .results()
                        .map(match -> match.group(1))
                        .collect(Collectors.toSet());

        assertThat(wanted).isEqualTo(filled);
        for (var client : realm.get("clients")) {
            assertThat(client.get("secret").asText()).matches(PLACEHOLDER);
        }
    }

    @Test
    void gives_each_demo_person_the_role_of_their_name() {
        for (var role : Accounts.DEMO_ROLES) {
            assertThat(rolesOf(role)).contains(role);
        }
    }

    @Test
    void gives_each_machine_its_one_role() {
        assertThat(rolesOf("service-account-pos-main-1")).containsExactly("terminal");
        assertThat(rolesOf("service-account-integration")).containsExactly("integration");
        assertThat(rolesOf("service-account-notification-service")).containsExactly("service");
        // Only the service that answers requests for access reads as a client does.
        assertThat(rolesOf("service-account-customer-service"))
                .containsExactly("service", "subject-access");
        assertThat(rolesOf("service-account-purchase-service")).containsExactly("service");
    }

    @Test
    void lets_nobody_guess_passwords_or_sign_up() {
        assertThat(realm.get("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.get("registrationAllowed").asBoolean()).isFalse();
        for (var client : realm.get("clients")) {
            assertThat(client.get("directAccessGrantsEnabled").asBoolean()).isFalse();
            assertThat(client.get("publicClient").asBoolean()).isFalse();
        }
    }

    private java.util.List<String> rolesOf(String username) {
        return StreamSupport.stream(realm.get("users").spliterator(), false)
                .filter(user -> user.get("username").asText().equals(username))
                .flatMap(user -> StreamSupport.stream(user.get("realmRoles").spliterator(), false))
                .map(JsonNode::asText)
                .toList();
    }
}
