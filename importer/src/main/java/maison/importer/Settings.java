package maison.importer;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where to send to and as whom, from the environment.
record Settings(URI gateway, URI issuer, String clientId, String clientSecret) {

    static Settings from(Map<String, String> environment) {
        return new Settings(
                address(environment, "MAISON_GATEWAY_URL"),
                address(environment, "MAISON_OIDC_URL"),
                required(environment, "MAISON_CLIENT_ID"),
                required(environment, "MAISON_CLIENT_SECRET"));
    }

    private static URI address(Map<String, String> environment, String name) {
        String text = required(environment, name);
        try {
            return URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        } catch (IllegalArgumentException _) {
            throw new ImportFailure(ExitCode.USAGE, name + " is no URL: " + text);
        }
    }

    private static String required(Map<String, String> environment, String name) {
        @Nullable String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new ImportFailure(
                    ExitCode.USAGE, "The environment variable " + name + " is not set");
        }
        return value;
    }
}
