package maison.launcher.running;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import maison.launcher.Listener;
import maison.launcher.Secrets;
import maison.launcher.Settings;
import maison.launcher.supervising.Part;

/// One process of one of our services, or of the gateway.
///
/// @param name what this process is called: the service's name, or `purchase-2` for a replica
/// @param service the service's name
/// @param port where it serves its API
/// @param managementPort where it tells health and metrics
/// @param house what it shares with the others
record Service(String name, String service, int port, int managementPort, House house)
        implements Part {

    /// Settings, programs and secrets of the house a service runs in.
    record House(Settings settings, Programs programs, Secrets secrets) {}

    private static final int HEAP_MEBIBYTES = 384;

    // It keeps accounts in a share of its heap, and decides the faster the more of them fit.
    private static final int LOYALTY_HEAP_MEBIBYTES = 768;

    static Service of(String service, House house) {
        var management =
                Listener.managementOf(service)
                        .orElseThrow(() -> new IllegalArgumentException(service));
        return new Service(
                service,
                service,
                house.settings().port(Listener.of(service)),
                house.settings().port(management),
                house);
    }

    static Path jar(Settings settings, String service) {
        return settings.home()
                .resolve(Services.module(service))
                .resolve("target/quarkus-app/quarkus-run.jar");
    }

    private boolean isGateway() {
        return service.equals(Services.GATEWAY);
    }

    @Override
    public List<String> needs() {
        // A service waits by itself for the sign-in server, which takes the longest to start.
        return isGateway() ? List.of("keycloak") : List.of("postgres", "kafka");
    }

    @Override
    public List<String> command() throws IOException {
        var command = new ArrayList<>(house.programs().javaCommand(service, heapMebibytes()));
        Path jar = jar(house.settings(), service);
        List<Path> jars = Programs.jarsIn(jar.resolveSibling("."));
        command.addAll(house.programs().archive(service, jars));
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    private int heapMebibytes() {
        return service.equals("loyalty") ? LOYALTY_HEAP_MEBIBYTES : HEAP_MEBIBYTES;
    }

    @Override
    public Map<String, String> environment() {
        var settings = house.settings();
        var client = isGateway() ? "console" : service + "-service";
        var variables = new HashMap<String, String>();
        variables.put("MAISON_HTTP_HOST", "127.0.0.1");
        variables.put("MAISON_HTTP_PORT", Integer.toString(port));
        variables.put("MAISON_MANAGEMENT_PORT", Integer.toString(managementPort));
        variables.put("MAISON_KAFKA", "127.0.0.1:" + settings.port(Listener.KAFKA));
        variables.put("MAISON_OIDC_URL", settings.url(Listener.KEYCLOAK) + "/realms/maison");
        variables.put("MAISON_CLIENT_ID", client);
        variables.put("MAISON_CLIENT_SECRET", house.secrets().get(Accounts.secret(client)));
        for (var other : Services.WITH_DATABASE) {
            variables.put(
                    "MAISON_" + Settings.variable(other) + "_URL",
                    settings.url(Listener.of(other)));
        }
        if (isGateway()) {
            variables.put("MAISON_SESSION_SECRET", house.secrets().get("gateway.session"));
            variables.put("MAISON_STATE_SECRET", house.secrets().get("gateway.state"));
        } else {
            variables.put("MAISON_REPLICA", name);
            putDatabase(variables);
        }
        putOwn(variables);
        return variables;
    }

    private void putDatabase(Map<String, String> variables) {
        var secrets = house.secrets();
        variables.put(
                "MAISON_DB_URL",
                "jdbc:postgresql://127.0.0.1:%d/%s"
                        .formatted(house.settings().port(Listener.POSTGRES), service));
        variables.put("MAISON_DB_USER", service + "_app");
        variables.put("MAISON_DB_PASSWORD", secrets.get("database." + service + ".app"));
        variables.put("MAISON_DB_OWNER_USER", service + "_owner");
        variables.put("MAISON_DB_OWNER_PASSWORD", secrets.get("database." + service + ".owner"));
    }

    /// What only one service may know: the keys of personal data and of links, and where mail goes.
    private void putOwn(Map<String, String> variables) {
        switch (service) {
            case "customer" -> {
                variables.put("MAISON_KEK_FILE", house.secrets().keyEncryptionKey().toString());
                variables.put("MAISON_INDEX_KEY_FILE", house.secrets().indexKey().toString());
                variables.put("MAISON_LINK_KEY_FILE", house.secrets().linkKey().toString());
                variables.put("MAISON_PUBLIC_URL", house.settings().url(Listener.GATEWAY));
            }
            case "purchase" -> {
                variables.put("MAISON_KEK_FILE", house.secrets().keyEncryptionKey().toString());
                variables.put("MAISON_STATUS_KEY_FILE", house.secrets().statusKey().toString());
                variables.put("MAISON_PUBLIC_URL", house.settings().url(Listener.GATEWAY));
            }
            case "loyalty" ->
                    variables.put("MAISON_CODE_KEY_FILE", house.secrets().codeKey().toString());
            case "notification" -> {
                variables.put("MAISON_SMTP_HOST", "127.0.0.1");
                variables.put(
                        "MAISON_SMTP_PORT", Integer.toString(house.settings().port(Listener.SMTP)));
            }
            default -> {}
        }
    }

    @Override
    public boolean isReady() {
        return Probe.answers("http://127.0.0.1:" + managementPort + "/q/health/ready");
    }
}
