package maison.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import maison.launcher.running.Accounts;
import maison.launcher.running.Services;

/// `./maison import` and `./maison bench`: programs of their own that are told where the house is
/// and who they are.
final class Tool {

    private final Settings settings;

    Tool(Settings settings) {
        this.settings = settings;
    }

    /// @return the program's exit status
    int run(String module, String[] arguments) throws IOException, InterruptedException {
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
        builder.environment().putAll(environment());
        return builder.start().waitFor();
    }

    private Map<String, String> environment() throws IOException {
        if (!Files.exists(settings.secrets())) {
            throw new CannotStart("This house was never up: run ./maison up first.");
        }
        var secrets = Secrets.open(settings.secrets());
        var variables = new java.util.HashMap<String, String>();
        variables.put("MAISON_HOME", settings.home().toString());
        variables.put("MAISON_DATA", settings.data().toString());
        variables.put("MAISON_GATEWAY_URL", settings.url(Listener.GATEWAY));
        variables.put("MAISON_OIDC_URL", settings.url(Listener.KEYCLOAK) + "/realms/maison");
        variables.put("MAISON_CLIENT_ID", "integration");
        variables.put("MAISON_CLIENT_SECRET", secrets.get(Accounts.secret("integration")));
        variables.put("MAISON_POS_CLIENT_ID", "pos-main-1");
        variables.put("MAISON_POS_CLIENT_SECRET", secrets.get(Accounts.secret("pos-main-1")));
        variables.put("MAISON_KAFKA", "127.0.0.1:" + settings.port(Listener.KAFKA));
        for (var service : Services.WITH_DATABASE) {
            variables.put(
                    "MAISON_" + Settings.variable(service) + "_URL",
                    settings.url(Listener.of(service)));
        }
        return variables;
    }
}
