package maison.launcher.running;

import java.util.List;

/// The names of what we wrote ourselves.
public final class Services {

    /// Each has a database of that name.
    public static final List<String> WITH_DATABASE =
            List.of("customer", "purchase", "loyalty", "appointment", "notification", "analytics");

    public static final String GATEWAY = "gateway";

    private Services() {}

    /// The Maven module of a service.
    public static String module(String service) {
        return service.equals(GATEWAY) ? GATEWAY : service + "-service";
    }
}
