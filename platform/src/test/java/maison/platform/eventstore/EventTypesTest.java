package maison.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class EventTypesTest {

    sealed interface Vocabulary {
        record Named(String name, String greeting) implements Vocabulary {}

        record Forgotten() implements Vocabulary {}
    }

    private static EventTypes<Vocabulary> types() {
        return EventTypes.of("thing", Vocabulary.class, _ -> Instant.EPOCH);
    }

    @Test
    void an_old_shape_is_read_step_by_step() {
        var types =
                types().with("named", 3, Vocabulary.Named.class)
                        .upcast("named", 1, json -> json.put("name", json.remove("n").asText()))
                        .upcast("named", 2, json -> json.put("greeting", "dear"));
        var named = new Vocabulary.Named("Ada", "dear");
        assertThat(types.read("named", 1, "{\"n\":\"Ada\"}")).isEqualTo(named);
        assertThat(types.read("named", 2, "{\"name\":\"Ada\"}")).isEqualTo(named);
        assertThat(types.read("named", 3, types.write(named).payload())).isEqualTo(named);
    }

    @Test
    void a_service_does_not_start_with_an_event_that_has_no_name() {
        assertThatThrownBy(() -> types().with("named", Vocabulary.Named.class).requireAll())
                .hasMessageContaining("Forgotten");
    }

    @Test
    void a_service_does_not_start_with_an_old_shape_that_has_no_way_forward() {
        var types =
                types().with("forgotten", Vocabulary.Forgotten.class)
                        .with("named", 3, Vocabulary.Named.class)
                        .upcast("named", 1, json -> json);
        assertThatThrownBy(types::requireAll).hasMessageContaining("named version 2");
    }

    @Test
    void a_name_is_given_once() {
        var types = types().with("named", Vocabulary.Named.class);
        assertThatThrownBy(() -> types.with("named", Vocabulary.Forgotten.class))
                .hasMessageContaining("twice");
    }
}
