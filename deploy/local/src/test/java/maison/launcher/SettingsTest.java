package maison.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void moves_every_port_with_the_base() {
        var settings = Settings.with(Map.of("MAISON_PORT_BASE", "21000"));

        assertThat(settings.port(Listener.GATEWAY)).isEqualTo(21080);
        assertThat(settings.port(Listener.ANALYTICS_MANAGEMENT)).isEqualTo(21206);
    }

    @Test
    void takes_a_port_set_for_one_listener_before_the_base() {
        var settings =
                Settings.with(
                        Map.of(
                                "MAISON_PORT_BASE",
                                "21000",
                                "MAISON_PORT_KAFKA_CONTROLLER",
                                "9999"));

        assertThat(settings.port(Listener.KAFKA_CONTROLLER)).isEqualTo(9999);
        assertThat(settings.port(Listener.KAFKA)).isEqualTo(21192);
    }

    @Test
    void gives_the_database_a_share_of_the_memory_or_what_it_is_told() {
        assertThat(Settings.with(Map.of()).databaseBufferMebibytes()).isBetween(256, 2_048);
        assertThat(Settings.with(Map.of("MAISON_DB_BUFFERS_MB", "64")).databaseBufferMebibytes())
                .isEqualTo(64);
    }

    @Test
    void says_which_setting_is_not_a_number() {
        assertThatThrownBy(() -> Settings.with(Map.of("MAISON_PORT_BASE", "eight")))
                .isInstanceOf(CannotStart.class)
                .hasMessage("MAISON_PORT_BASE must be a whole number, not \"eight\".");
    }

    @Test
    void gives_no_two_listeners_the_same_port() {
        assertThat(Arrays.stream(Listener.values()).map(Listener::offset)).doesNotHaveDuplicates();
    }

    @Test
    void knows_the_component_that_opens_a_port() {
        assertThat(Listener.PURCHASE_MANAGEMENT.component()).isEqualTo("purchase");
        assertThat(Listener.SMTP.component()).isEqualTo("inbox");
        assertThat(Listener.KAFKA_CONTROLLER.component()).isEqualTo("kafka");
    }

    @Test
    void reads_the_components_to_start() {
        assertThat(Settings.with(Map.of("MAISON_ONLY", "postgres, kafka")).only())
                .containsExactly("postgres", "kafka");
    }
}
