package maison.launcher;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import maison.launcher.running.Accounts;

/// `./maison token`: what a till or another system sends as its bearer token, to try the API with.
final class AccessToken {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Settings settings;

    AccessToken(Settings settings) {
        this.settings = settings;
    }

    /// @throws CannotStart if there is no such machine client, or nobody answers
    String of(String client) throws IOException, InterruptedException {
        if (!Accounts.MACHINES.contains(client)) {
            throw new CannotStart(
                    "Whose token? ./maison token " + String.join(" or ", Accounts.MACHINES));
        }
        if (!Files.exists(settings.secrets())) {
            throw new CannotStart("This house was never up: run ./maison up first.");
        }
        var secret = Secrets.open(settings.secrets()).get(Accounts.secret(client));
        var credentials =
                Base64.getEncoder()
                        .encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        var issuer = settings.url(Listener.KEYCLOAK) + "/realms/maison";
        var request =
                HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                        .header("Authorization", "Basic " + credentials)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new CannotStart(
                        "The sign-in server answered %d; see ./maison logs keycloak."
                                .formatted(answer.statusCode()));
            }
            return JSON.readTree(answer.body()).path("access_token").asText();
        } catch (java.net.ConnectException e) {
            throw new CannotStart("The sign-in server is not up: run ./maison up first.", e);
        }
    }
}
