package maison.platform.testing;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import maison.platform.testing.ApiDocument.Example;
import maison.platform.testing.ApiDocument.Operation;

/// Examples of an API document as one caller sends them, one after the other.
///
/// Each story has its own world: an id of the document stands for another one here, the same
/// wherever it is named, so that many stories can be told to one service.
public final class ApiStory {

    static final String UUID_PATTERN =
            "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]*)}");
    private static final Pattern ID = Pattern.compile(UUID_PATTERN);
    private static final List<String> ROLES =
            List.of("manager", "admin", "integration", "associate", "artisan", "analyst");
    private static final EncoderConfig AS_IT_IS =
            EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false);

    private final ApiStories stories;
    private final String world = UUID.randomUUID().toString();
    private final Set<String> told = new HashSet<>();
    private final Map<String, String> found = new HashMap<>();
    private final Map<String, String> meant = new HashMap<>();

    ApiStory(ApiStories stories) {
        this.stories = stories;
    }

    /// Sends an example after what it continues, once; it must be answered as the document says.
    public void tell(Example example) {
        if (told.add(example.key())) {
            stories.prepare(this, example);
            Response answer = send(example);
            assertThat(answer.statusCode())
                    .as("%s, which another example continues: %s", example, answer.asString())
                    .isIn(example.operation().successes());
        }
    }

    /// Says what the thing at a path turned out to be, such as `/v1/conflicts/{}`.
    public void thing(String path, String id) {
        found.put(path, id);
    }

    /// Says what an id or a unique text of the document stands for here, if it is not any.
    public void meaning(String documented, String own) {
        meant.put(documented, own);
    }

    /// Sends an example as it is.
    public Response send(Example example) {
        return isForm(example)
                ? sendParts(example, parts(example), "")
                : send(
                        example,
                        example.mediaType(),
                        text(example).getBytes(StandardCharsets.UTF_8),
                        "");
    }

    /// An example's body with the ids of this story.
    public String text(Example example) {
        return own(text(example.value()));
    }

    /// Whether an example is a form of several parts.
    public static boolean isForm(Example example) {
        return example.mediaType().startsWith("multipart/");
    }

    /// The parts of a form with the ids of this story.
    public Map<String, String> parts(Example example) {
        var parts = new LinkedHashMap<String, String>();
        example.value()
                .properties()
                .forEach(part -> parts.put(part.getKey(), own(text(part.getValue()))));
        return parts;
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.asText() : value.toString();
    }

    /// Sends any form to an example's operation; the part `file` is a file.
    public Response sendParts(Example example, Map<String, String> parts, String variant) {
        RequestSpecification request = request(example.operation());
        parts.forEach((name, text) -> {
            if (name.equals("file")) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                request.multiPart(name, "example", bytes, "application/octet-stream");
            } else {
                request.multiPart(name, text);
            }
        });
        return request.request(example.operation().method(), address(example, variant));
    }

    /// Sends any body to an example's operation.
    ///
    /// @param variant another one has another id at the end of the path
    public Response send(Example example, String mediaType, byte[] body, String variant) {
        return request(example.operation())
                .config(
                        config().encoderConfig(
                                        AS_IT_IS.encodeContentTypeAs(mediaType, ContentType.TEXT)))
                .contentType(mediaType)
                .body(body)
                .request(example.operation().method(), address(example, variant));
    }

    /// Sends JSON to a path whose `{parameters}` are filled as those of the document are.
    public Response put(String path, String body) {
        return put(path, body, Tokens.of("manager"));
    }

    /// The same, as another caller.
    public Response put(String path, String body, String token) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(own(body))
                .put(address(path, "", ""));
    }

    /// A text of the document with the ids of this story.
    public String own(String text) {
        return stories.names()
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(name(match.group())));
    }

    private String name(String documented) {
        String known = meant.get(documented);
        if (known != null) {
            return known;
        }
        UUID own = UUID.nameUUIDFromBytes((world + documented).getBytes(StandardCharsets.UTF_8));
        return ID.matcher(documented).matches()
                ? own.toString()
                : documented + "-" + own.toString().substring(0, 8);
    }

    private String valueOf(String place, String parameter) {
        String known = found.get(place);
        if (known != null) {
            return known;
        }
        String documented = stories.things().get(place);
        return own(
                documented == null
                        ? UUID.nameUUIDFromBytes(
                                        (place + parameter).getBytes(StandardCharsets.UTF_8))
                                .toString()
                        : documented);
    }

    private static String varied(String value, String variant) {
        if (variant.isEmpty()) {
            return value;
        }
        return ID.matcher(value).matches()
                ? UUID.nameUUIDFromBytes((value + variant).getBytes(StandardCharsets.UTF_8))
                        .toString()
                : value + variant;
    }

    private static RequestSpecification request(Operation operation) {
        RequestSpecification request =
                given().header("Idempotency-Key", UUID.randomUUID().toString());
        // What names no role is for everybody, signed in or not.
        if (!operation.roles().isEmpty()) {
            request.auth().oauth2(token(operation));
        }
        for (JsonNode each : operation.says().path("parameters")) {
            String name = each.path("name").asText();
            if (each.path("in").asText().equals("header")
                    && each.has("example")
                    && !name.equals("Idempotency-Key")) {
                request.header(name, each.path("example").asText());
            }
        }
        return request;
    }

    private static String token(Operation operation) {
        List<String> allowed = operation.roles();
        return Tokens.of(
                ROLES.stream().filter(allowed::contains).findFirst().orElseGet(allowed::getFirst));
    }

    private String address(Example example, String variant) {
        Operation operation = example.operation();
        String path = operation.path();
        for (JsonNode each : operation.says().path("parameters")) {
            String parameter = "{" + each.path("name").asText() + "}";
            if (each.path("in").asText().equals("path")
                    && each.has("example")
                    && !found.containsKey(place(path, path.indexOf(parameter)) + "{}")) {
                path = path.replace(parameter, varied(own(each.path("example").asText()), variant));
            }
        }
        // Examples of one operation are several things, unless the thing has a name.
        boolean isOnly = ApiDocument.examples(operation).size() == 1;
        return address(path, isOnly ? "" : example.name(), variant);
    }

    /// Where in a path something is, whatever its parameters are called.
    private static String place(String path, int end) {
        return PARAMETER.matcher(path.substring(0, end)).replaceAll("{}");
    }

    /// Fills the parameters of a path: one that is at the same place has the same value.
    private String address(String path, String last, String variant) {
        var filled = new StringBuilder();
        Matcher parameter = PARAMETER.matcher(path);
        while (parameter.find()) {
            String place = place(path, parameter.end());
            boolean isLast = parameter.end() == path.length();
            String value = valueOf(place, parameter.group() + (isLast ? last : ""));
            parameter.appendReplacement(
                    filled, Matcher.quoteReplacement(isLast ? varied(value, variant) : value));
        }
        return parameter.appendTail(filled).toString();
    }
}
