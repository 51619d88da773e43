package maison.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import maison.launcher.running.Accounts;

/// `./maison import` and `./maison bench`: programs of their own that are told where the house is
/// and who they are.
final class Tool {

    private final Settings settings;

    Tool(Settings settings) {
        this.settings = settings;
    }

    /// Runs a program that needs nothing of this house but its place.
    ///
    /// @return the program's exit status
    int run(String module, String[] arguments) throws IOException, InterruptedException {
        return run(module, arguments, Map.of());
    }

    /// Runs a program that signs in to this house as the client `integration`.
    ///
    /// @return the program's exit status
    int runAsIntegration(String module, String[] arguments)
            throws IOException, InterruptedException {
        return run(module, arguments, integration());
    }

    private int run(String module, String[] arguments, Map<String, String> more)
            throws IOException, InterruptedException {
        var jar = settings.home().resolve(module).resolve("target").resolve(module + ".jar");
        if (!Files.exists(jar)) {
            throw new CannotStart("Module " + module + " is not built: run ./maison up first.");
        }
        var command = new ArrayList<String>();
        command.add(System.getProperty("java.home") + "/bin/java");
        command.addAll(Arrays.asList(settings.javaOptions(module).split(" ", -1)));
        command.removeIf(String::isBlank);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(Arrays.asList(arguments));
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("MAISON_HOME", settings.home().toString());
        builder.environment().put("MAISON_DATA", settings.data().toString());
        builder.environment().putAll(more);
        return builder.start().waitFor();
    }

    private Map<String, String> integration() throws IOException {
        if (!Files.exists(settings.secrets())) {
            throw new CannotStart("This house was never up: run ./maison up first.");
        }
        var client = "integration";
        return Map.of(
                "MAISON_GATEWAY_URL",
                settings.url(Listener.GATEWAY),
                "MAISON_OIDC_URL",
                settings.url(Listener.KEYCLOAK) + "/realms/maison",
                "MAISON_CLIENT_ID",
                client,
                "MAISON_CLIENT_SECRET",
                Secrets.open(settings.secrets()).get(Accounts.secret(client)));
    }
}
