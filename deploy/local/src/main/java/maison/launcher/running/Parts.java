package maison.launcher.running;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import maison.launcher.Secrets;
import maison.launcher.Settings;
import maison.launcher.supervising.Part;

/// What a house consists of.
public final class Parts {

    private final Service.House house;

    public Parts(Settings settings, Secrets secrets) throws IOException {
        this.house = new Service.House(settings, new Programs(settings), secrets);
    }

    /// What is to be started, in no particular order.
    public List<Part> all() {
        var only = house.settings().only();
        var parts = new ArrayList<Part>();
        parts.add(new Postgres(house.settings(), house.programs(), house.secrets()));
        parts.add(new Kafka(house.settings(), house.programs()));
        parts.add(new Keycloak(house.settings(), house.programs(), house.secrets()));
        parts.add(new Inbox(house.settings(), house.programs()));
        Services.WITH_DATABASE.forEach(service -> parts.add(Service.of(service, house)));
        parts.add(Service.of(Services.GATEWAY, house));
        return parts.stream().filter(p -> only.isEmpty() || only.contains(p.name())).toList();
    }

    /// One more process of a service, on ports of its own and the same database.
    public Part replica(String name, String service, int port, int managementPort) {
        return new Service(name, service, port, managementPort, house);
    }

    /// Our own modules that are not built, of those named.
    public static List<String> notBuilt(Settings settings, List<String> names) {
        var services = new ArrayList<>(Services.WITH_DATABASE);
        services.add(Services.GATEWAY);
        return services.stream()
                .filter(names::contains)
                .filter(service -> !Files.exists(Service.jar(settings, service)))
                .toList();
    }
}
