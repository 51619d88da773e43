package maison.customer.identity.person;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import maison.customer.identity.person.Communication.Cap;
import maison.customer.identity.person.Communication.Per;
import maison.customer.identity.person.Sizes.Length;
import maison.customer.identity.person.Sizes.Ring;
import maison.customer.identity.ring.RingSize;
import maison.customer.identity.ring.RingSystem;
import maison.customer.permission.consent.Channel;
import maison.customer.permission.consent.Purpose;
import maison.platform.eventstore.EventJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What is sealed is stored for good, so its shape is as fixed as an event's: add, never change.
class StoredPersonTest {

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(
                        new PersonName("Layla", "Mariam", "Haddad", "ليلى", "Dr Haddad"),
                        """
                        {"given":"Layla","middle":"Mariam","family":"Haddad","nativeScript":"ليلى",\
                        "formOfAddress":"Dr Haddad"}\
                        """),
                Arguments.of(
                        new Phone(
                                "+447700900123",
                                "mobile",
                                new Verification(Instant.parse("2026-03-01T10:00:00Z"), "code")),
                        """
                        {"number":"+447700900123","type":"mobile",\
                        "verified":{"at":"2026-03-01T10:00:00Z","how":"code"}}\
                        """),
                Arguments.of(
                        new Address(
                                "home", List.of("14 King Fahd Road"), "Riyadh", null, "1", "SA"),
                        """
                        {"type":"home","lines":["14 King Fahd Road"],"locality":"Riyadh",\
                        "postalCode":"1","country":"SA"}\
                        """),
                Arguments.of(
                        new Culture("umm-al-qura", List.of("friday"), null),
                        """
                        {"calendar":"umm-al-qura","weekend":["friday"]}\
                        """),
                Arguments.of(
                        new ImportantDate("anniversary", null, CalendarDay.of("hijri:1436-08-25")),
                        """
                        {"kind":"anniversary","date":"hijri:1436-08-25"}\
                        """),
                Arguments.of(
                        new Communication(
                                Map.of(Purpose.MARKETING, List.of(Channel.WHATSAPP)),
                                List.of(new Cap(Channel.EMAIL, 2, Per.WEEK)),
                                null,
                                new Hours(LocalTime.of(21, 30), LocalTime.of(8, 0)),
                                Instant.parse("2026-04-01T00:00:00Z")),
                        """
                        {"channels":{"marketing":["whatsapp"]},\
                        "caps":[{"channel":"email","most":2,"per":"week"}],\
                        "quiet":{"from":"21:30","to":"08:00"},\
                        "doNotDisturbUntil":"2026-04-01T00:00:00Z"}\
                        """),
                Arguments.of(
                        new Sizes(
                                List.of(
                                        new Ring(
                                                "left", "ring", new RingSize(RingSystem.UK, "M½"))),
                                new Length(new BigDecimal("17.50"), "cm"),
                                null),
                        """
                        {"rings":[{"hand":"left","finger":"ring",\
                        "size":{"system":"uk","size":"M½"}}],\
                        "bracelet":{"value":17.50,"unit":"cm"}}\
                        """));
    }

    @ParameterizedTest
    @MethodSource("values")
    void is_written_and_read_in_one_shape(Object value, String json)
            throws JsonProcessingException {
        assertThat(EventJson.MAPPER.writeValueAsString(value)).isEqualTo(json);
        assertThat(EventJson.MAPPER.readValue(json, value.getClass())).isEqualTo(value);
    }

    /// As they were sealed before names had middles and contacts a verification.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"given\":\"Layla\",\"family\":\"Haddad\"} | maison.customer.identity.person.PersonName",
                "{\"number\":\"+447700900123\",\"type\":\"mobile\"} | maison.customer.identity.person.Phone",
                "{\"address\":\"layla@example.org\"} | maison.customer.identity.person.Email"
            })
    void what_was_sealed_before_is_read(String json, Class<?> type) throws JsonProcessingException {
        assertThat(EventJson.MAPPER.writeValueAsString(EventJson.MAPPER.readValue(json, type)))
                .isEqualTo(json);
    }
}
