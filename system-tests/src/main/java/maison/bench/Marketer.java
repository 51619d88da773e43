package maison.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import maison.launcher.Listener;

/// Signed in at the gateway as the demo marketer, for what no machine may ask.
final class Marketer implements AutoCloseable {

    private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");

    private final String gateway;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .cookieHandler(new LoopbackCookies())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();

    Marketer(BenchHouse house) throws IOException, InterruptedException {
        gateway = "http://127.0.0.1:" + house.port(Listener.GATEWAY);
        String page = fetch(HttpRequest.newBuilder(URI.create(gateway + "/auth/login"))).body();
        Matcher form = FORM.matcher(page);
        if (!form.find()) {
            throw new IllegalStateException("No sign-in form");
        }
        String password =
                URLEncoder.encode(house.house().demoPassword("marketer"), StandardCharsets.UTF_8);
        fetch(
                HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "username=marketer&password=" + password)));
    }

    /// The answer's body.
    ///
    /// @throws IllegalStateException if it is no good one
    String send(String method, String path, String json) throws IOException, InterruptedException {
        HttpRequest.BodyPublisher body =
                json.isEmpty()
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(json);
        HttpResponse<String> answer =
                fetch(
                        HttpRequest.newBuilder(URI.create(gateway + path))
                                .header("X-Requested-With", "JavaScript")
                                .header("Sec-Fetch-Site", "same-origin")
                                .header("Content-Type", "application/json")
                                .method(method, body));
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    "%s %s: %d %s".formatted(method, path, answer.statusCode(), answer.body()));
        }
        return answer.body();
    }

    private HttpResponse<String> fetch(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        http.close();
    }
}
