package maison.house;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import maison.bench.LoopbackCookies;
import maison.launcher.Listener;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// A person with a browser's manners: follows redirects, keeps cookies, fills in the form.
public final class Person {

    private final CookieManager cookies = new LoopbackCookies();
    private final HttpClient http =
            HttpClient.newBuilder()
                    .cookieHandler(cookies)
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();

    private Person() {}

    /// Signs a demo person in through Keycloak's own page; ends on the gateway with a session.
    public static Person signIn(String role) throws IOException, InterruptedException {
        var person = new Person();
        String gateway = SharedHouse.url(Listener.GATEWAY);
        var page = person.fetch(HttpRequest.newBuilder(URI.create(gateway + "/auth/login")));
        Element form = Jsoup.parse(page.body(), page.uri().toString()).selectFirst("form");
        if (form == null) {
            throw new IllegalStateException("No sign-in form at " + page.uri());
        }
        String body =
                "username=%s&password=%s"
                        .formatted(encode(role), encode(SharedHouse.get().demoPassword(role)));
        var landed =
                person.fetch(
                        HttpRequest.newBuilder(URI.create(form.absUrl("action")))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(body)));
        if (!landed.uri().toString().startsWith(gateway)) {
            throw new IllegalStateException("Sign-in ended at " + landed.uri());
        }
        return person;
    }

    /// The names of the cookies that scripts on the page could read.
    public List<String> readableCookies() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(each -> !each.isHttpOnly())
                .map(each -> each.getName())
                .toList();
    }

    /// A request with the session, as the console's scripts would send it.
    public Api.Answer send(String method, String path, String json)
            throws IOException, InterruptedException {
        return send(method, path, json, Map.of("Sec-Fetch-Site", "same-origin"));
    }

    /// The same with headers of the test's choice.
    public Api.Answer send(String method, String path, String json, Map<String, String> headers)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(SharedHouse.url(Listener.GATEWAY) + path))
                        .header("X-Requested-With", "JavaScript")
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                json.isEmpty()
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(json));
        headers.forEach(request::header);
        var response = fetch(request);
        return new Api.Answer(response.statusCode(), response.body(), response);
    }

    /// What the gateway says about who is signed in.
    public JsonNode me() throws IOException, InterruptedException {
        return new ObjectMapper().readTree(send("GET", "/auth/me", "").text());
    }

    private HttpResponse<String> fetch(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
