package maison.gateway.testing;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/// A person's browser: follows redirects and keeps cookies, and shows both.
public final class Browser implements AutoCloseable {

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client;

    private Browser(Redirect redirect) {
        client = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(redirect).build();
    }

    public static Browser open() {
        return new Browser(Redirect.NORMAL);
    }

    /// Stops at each redirect, to look at it.
    public static Browser stepping() {
        return new Browser(Redirect.NEVER);
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public HttpResponse<String> post(String path, String... headers) {
        return send(request(path, headers).POST(BodyPublishers.ofString("{}")));
    }

    public HttpResponse<String> signIn(String returnTo) {
        return get("/auth/login?returnTo=" + returnTo);
    }

    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    /// Every `Set-Cookie` line on the way to the response.
    public static List<String> cookieLines(HttpResponse<?> response) {
        var lines = new ArrayList<>(response.headers().allValues("Set-Cookie"));
        response.previousResponse().ifPresent(earlier -> lines.addAll(cookieLines(earlier)));
        return lines;
    }

    private static HttpRequest.Builder request(String path, String... headers) {
        var builder =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
                        .header("Accept", "text/html");
        return headers.length == 0 ? builder : builder.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
