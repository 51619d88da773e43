package maison.platform.eventstore;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBuilder;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.blackbird.BlackbirdModule;
import maison.platform.money.MoneyModule;
import org.jspecify.annotations.Nullable;

/// How events become JSON text, stored and published.
///
/// It is apart from the HTTP mapper, so that a change of taste there can never change what is
/// stored: absent values are left out, times are RFC 3339, unknown fields are ignored on reading.
public final class EventJson {

    /// The one mapper for stored and published events.
    public static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .addModule(new Jdk8Module())
                    .addModule(new MoneyModule())
                    .addModule(new BlackbirdModule())
                    .addModule(new SimpleModule().setDeserializerModifier(new SkipUnknown()))
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .defaultPropertyInclusion(
                            JsonInclude.Value.construct(
                                    JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
                    .build();

    private EventJson() {}

    /// What our own code made, as JSON.
    ///
    /// @throws IllegalStateException if it has no JSON form; what it holds is not told, since it
    ///   may be personal and Jackson quotes it
    public static String write(@Nullable Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw unwritable(value, e);
        }
    }

    /// What [#write] wrote.
    ///
    /// @throws IllegalStateException if the text is something else; the text is not told
    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw unreadable(type.getSimpleName(), e);
        }
    }

    /// What [#write] wrote, of a type with parameters.
    ///
    /// @throws IllegalStateException if the text is something else; the text is not told
    public static <T> T read(String json, TypeReference<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw unreadable(type.getType().getTypeName(), e);
        }
    }

    private static IllegalStateException unwritable(
            @Nullable Object value, JsonProcessingException e) {
        String type = value == null ? "null" : value.getClass().getSimpleName();
        return new IllegalStateException("Cannot write as JSON: " + type + ", " + e.getClass());
    }

    private static IllegalStateException unreadable(String type, JsonProcessingException e) {
        return new IllegalStateException("Is no JSON of " + type + ": " + e.getClass());
    }

    /// The feature alone would copy what is unknown before dropping it, and readers of another
    /// service's events name only the fields they use.
    private static final class SkipUnknown extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public BeanDeserializerBuilder updateBuilder(
                DeserializationConfig config,
                BeanDescription description,
                BeanDeserializerBuilder builder) {
            builder.setIgnoreUnknownProperties(true);
            return builder;
        }
    }
}
