package maison.loyalty.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import maison.loyalty.programme.Programme;
import maison.loyalty.programme.ProgrammeReader;

/// Programmes that differ from a plain one in what a test is about.
public final class Drafts {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

    private static final String PLAIN =
            """
            {
              "version": "draft-1", "effectiveFrom": "2000-01-01T00:00:00Z",
              "earning": {
                "base": "net", "rounding": "floor-per-sale",
                "unitsPerPoint": {"USD": 1, "SAR": 4, "JPY": 100}, "zone": "UTC",
                "storeZones": {"riyadh": "Asia/Riyadh", "london": "Europe/London"}
              },
              "expiry": {"months": 24, "until": "end-of-month"},
              "ladder": {
                "annualWindowDays": 365, "graceDays": 30,
                "tiers": [
                  {"tier": "member", "benefits": []},
                  {"tier": "silver", "rule": "annualSpend >= 1000", "benefits": []},
                  {"tier": "gold", "rule": "annualSpend >= 5000", "benefits": []}
                ]
              }
            }
            """;

    private Drafts() {}

    /// The plain programme with other values, in JSON with single quotes.
    public static Programme with(String values) {
        return read("{'programme': 'draft', 'versions': [%s]}".formatted(version(values)));
    }

    /// Two versions, the second from an instant on.
    public static Programme thenFrom(String first, String instant, String second) {
        String next = "{'version': 'draft-2', 'effectiveFrom': '%s'}".formatted(instant);
        return read(
                "{'programme': 'draft', 'versions': [%s, %s]}"
                        .formatted(version(first), version(second, next)));
    }

    static Programme read(String json) {
        try {
            byte[] bytes = JSON.writeValueAsBytes(JSON.readTree(json));
            return ProgrammeReader.read(new ByteArrayInputStream(bytes));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("No JSON: " + json, e);
        }
    }

    private static String version(String... values) {
        try {
            JsonNode version = JSON.readTree(PLAIN);
            for (String each : values) {
                merge((ObjectNode) version, (ObjectNode) JSON.readTree(each));
            }
            return new String(JSON.writeValueAsBytes(version), StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("No JSON: " + String.join(", ", values), e);
        }
    }

    private static void merge(ObjectNode into, ObjectNode from) {
        from.properties()
                .forEach(entry -> {
                    JsonNode known = into.get(entry.getKey());
                    if (known instanceof ObjectNode object
                            && entry.getValue() instanceof ObjectNode more) {
                        merge(object, more);
                    } else if (entry.getValue().isNull()) {
                        into.remove(entry.getKey());
                    } else {
                        into.set(entry.getKey(), entry.getValue());
                    }
                });
    }
}
