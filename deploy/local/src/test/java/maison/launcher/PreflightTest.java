package maison.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PreflightTest {

    @Test
    void names_the_listener_whose_port_is_taken() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            var port = other.getLocalPort();

            assertThatThrownBy(() -> Preflight.portFree(Listener.KEYCLOAK, port))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port " + port + " for keycloak is taken")
                    .hasMessageContaining("MAISON_PORT_KEYCLOAK");
        }
    }

    @Test
    void passes_a_free_port() throws IOException {
        int port;
        try (var other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            port = other.getLocalPort();
        }

        assertThatCode(() -> Preflight.portFree(Listener.KAFKA, port)).doesNotThrowAnyException();
    }

    @Test
    void refuses_one_port_for_two_listeners() {
        var settings = Settings.with(Map.of("MAISON_PORT_SMTP", "7", "MAISON_PORT_INBOX", "7"));

        assertThatThrownBy(() ->
                        Preflight.distinctPorts(settings, List.of(Listener.SMTP, Listener.INBOX)))
                .hasMessage("Port 7 is set for both smtp and inbox.");
    }

    @Test
    void says_how_much_memory_is_lacking() {
        assertThatThrownBy(() -> Preflight.memoryEnough(OptionalLong.of(2999), 3000))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("Only 2999 MiB")
                .hasMessageContaining("3000");
    }

    @Test
    void starts_where_memory_cannot_be_told() {
        assertThatCode(() -> Preflight.memoryEnough(OptionalLong.empty(), 3000))
                .doesNotThrowAnyException();
    }
}
