package maison.gateway.testing;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import org.eclipse.microprofile.config.ConfigProvider;

/// Requests as a machine with its own token would send them.
public final class Caller {

    private Caller() {}

    /// A request with the token of a client such as `till.terminal`, whose role is `terminal`.
    public static RequestSpecification as(String client) {
        return given().auth().oauth2(token(client));
    }

    /// A token from the identity server, by client credentials.
    public static String token(String client) {
        return given().auth()
                .preemptive()
                .basic(client, "secret")
                .formParam("grant_type", "client_credentials")
                .post(setting("quarkus.oidc.auth-server-url") + "/token")
                .path("access_token");
    }

    /// How often the server saw a behaviour and its name.
    public static int calls(String key) {
        return Integer.parseInt(
                given().get(setting("test.upstream") + "/v1/calls/" + key).asString());
    }

    /// Lets everything go on that waits for the gate.
    public static void open(String gate) {
        given().get(setting("test.upstream") + "/v1/open/" + gate).then().statusCode(200);
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
