package maison.gateway.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import maison.gateway.testing.Browser;
import maison.gateway.testing.House;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(House.class)
class SessionTest {

    private static final String ECHO = "/api/customer/v1/echo";

    private final Browser browser = Browser.open();

    @AfterEach
    void closes_the_browser() {
        browser.close();
        System.clearProperty(House.SESSION_SECONDS);
    }

    @Test
    void brings_a_person_back_to_the_page_they_came_from() {
        var page = browser.signIn("/customers/7");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getPath()).isEqualTo("/customers/7");
        assertThat(page.uri().getQuery()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example/", "https://evil.example/", "/%5Cevil.example", "/%09/evil"})
    void never_brings_a_person_to_another_site(String returnTo) {
        var page = browser.signIn(returnTo);
        assertThat(page.uri().getHost()).isEqualTo("127.0.0.1");
        assertThat(page.uri().getPath()).isEqualTo("/");
    }

    @Test
    void proves_with_pkce_that_it_began_the_sign_in() {
        try (var stepping = Browser.stepping()) {
            var location = stepping.signIn("/").headers().firstValue("Location").orElseThrow();
            assertThat(location)
                    .contains("code_challenge_method=S256", "code_challenge=", "state=")
                    .contains("redirect_uri=http%3A%2F%2F127.0.0.1")
                    .contains("%2Fauth%2Fcallback");
        }
    }

    @Test
    void keeps_tokens_from_the_page_s_scripts() {
        var page = browser.signIn("/");
        var sessions =
                Browser.cookieLines(page).stream()
                        .filter(line -> line.startsWith("q_session"))
                        .toList();
        assertThat(sessions)
                .isNotEmpty()
                .allMatch(line -> line.contains("HTTPOnly") || line.contains("HttpOnly"))
                .allMatch(line -> line.contains("SameSite=Lax"));
        assertThat(browser.cookies())
                .allMatch(cookie -> cookie.isHttpOnly())
                .noneMatch(cookie -> readable(cookie.getValue()).contains("Lovelace"));
        assertThat(browser.get("/auth/me").body()).doesNotContain("eyJ");
    }

    @Test
    void says_who_is_signed_in() {
        browser.signIn("/");
        var me = browser.get("/auth/me");
        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(me.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(new JsonObject(me.body()))
                .isEqualTo(
                        new JsonObject()
                                .put("subject", "ada")
                                .put("name", "Ada Lovelace")
                                .put("roles", List.of("manager")));
    }

    @Test
    void says_so_when_nobody_is_signed_in() {
        var me = browser.get("/auth/me");
        assertThat(me.statusCode()).isEqualTo(401);
        assertThat(me.body()).contains("/problems/not-signed-in");
        assertThat(browser.get(ECHO).statusCode()).isEqualTo(401);
    }

    @Test
    void takes_an_altered_session_for_none() {
        browser.signIn("/");
        browser.cookies().forEach(cookie -> cookie.setValue("eyJ" + cookie.getValue()));
        assertThat(browser.get(ECHO).statusCode()).isEqualTo(401);
    }

    @Test
    void shows_services_the_token_of_the_session_and_no_cookie() {
        browser.signIn("/");
        var headers = new JsonObject(browser.get(ECHO).body()).getJsonObject("headers");
        assertThat(headers.getString("authorization")).startsWith("Bearer eyJ");
        assertThat(headers.containsKey("cookie")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'',            '',     403",
        "same-origin,   '',     200",
        "'',            portal, 200",
        "cross-site,    '',     403",
        "cross-site,    portal, 403",
        "same-site,     portal, 403",
        "none,          '',     403",
    })
    void lets_only_its_own_pages_change_anything(String site, String custom, int status) {
        browser.signIn("/");
        var headers =
                Stream.of(
                                site.isEmpty()
                                        ? List.<String>of()
                                        : List.of("Sec-Fetch-Site", site),
                                custom.isEmpty()
                                        ? List.<String>of()
                                        : List.of("X-Requested-With", custom))
                        .flatMap(List::stream)
                        .toArray(String[]::new);
        assertThat(browser.post(ECHO, headers).statusCode()).isEqualTo(status);
    }

    @Test
    void renews_an_expired_session_by_itself_also_for_parallel_calls() {
        // A token's end is in whole seconds: one of a second could be over before it is looked at.
        System.setProperty(House.SESSION_SECONDS, "3");
        browser.signIn("/");
        var expired = Instant.now().plusSeconds(3);
        var before = browser.cookies().toString();
        await().until(() -> Instant.now().isAfter(expired));
        var calls =
                Stream.generate(() ->
                                CompletableFuture.supplyAsync(() -> browser.get(ECHO).statusCode()))
                        .limit(6)
                        .toList();
        assertThat(calls).extracting(CompletableFuture::join).containsOnly(200);
        assertThat(browser.cookies().toString()).isNotEqualTo(before);
        assertThat(browser.get("/auth/me").statusCode()).isEqualTo(200);
    }

    @Test
    void signs_out_by_way_of_the_provider() {
        browser.signIn("/");
        var page = browser.get("/auth/logout", "Sec-Fetch-Site", "same-origin");
        assertThat(Stream.iterate(page, step -> step.previousResponse().orElse(null)).limit(2))
                .isNotEmpty();
        assertThat(browser.get("/auth/me").statusCode()).isEqualTo(401);
        assertThat(browser.get("/auth/logout").statusCode()).isEqualTo(200);
    }

    @Test
    void lets_no_other_site_sign_a_person_out() {
        browser.signIn("/");
        var answer = browser.get("/auth/logout", "Sec-Fetch-Site", "cross-site");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(browser.get("/auth/me").statusCode()).isEqualTo(200);
    }

    @Test
    void says_on_the_landing_page_that_signing_in_failed() {
        try (var stepping = Browser.stepping()) {
            var location = stepping.signIn("/").headers().firstValue("Location").orElseThrow();
            var state = location.replaceFirst(".*[?&]state=([^&]*).*", "$1");
            var answer = stepping.get("/auth/callback?error=access_denied&state=" + state);
            assertThat(answer.headers().firstValue("Location").map(URI::create))
                    .hasValue(URI.create("/?sign-in=failed"));
        }
    }

    /// All that base64 hides in a cookie.
    private static String readable(String value) {
        return Stream.of(value.split("[.|]", -1))
                .map(part -> part.replaceAll("[^A-Za-z0-9_-]", ""))
                .map(part -> part.substring(0, part.length() / 4 * 4))
                .map(part ->
                        new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8))
                .reduce(value, String::concat);
    }
}
