package maison.launcher.running;

import java.util.List;
import maison.launcher.Secrets;
import maison.launcher.Settings;

/// Who can sign in to a local house; the realm file has the same names.
public final class Accounts {

    /// One demo person for each role; the user name is the role.
    public static final List<String> DEMO_ROLES =
            List.of(
                    "associate",
                    "artisan",
                    "manager",
                    "marketer",
                    "analyst",
                    "privacy-officer",
                    "admin",
                    "client");

    /// Machine clients and the console.
    public static final List<String> CLIENTS =
            List.of(
                    "console",
                    "pos-main-1",
                    "integration",
                    "customer-service",
                    "purchase-service",
                    "loyalty-service",
                    "appointment-service",
                    "notification-service",
                    "analytics-service");

    /// Those that tills and other systems act as.
    public static final List<String> MACHINES = List.of("pos-main-1", "integration");

    private Accounts() {}

    /// The name of a client's secret in [Secrets].
    public static String secret(String client) {
        return "client." + client;
    }

    public static String demoPassword(Secrets secrets, String role) {
        return secrets.password("demo." + role);
    }

    static String variable(String client) {
        return "MAISON_SECRET_" + Settings.variable(client);
    }

    static String demoVariable(String role) {
        return "MAISON_SECRET_DEMO_" + Settings.variable(role);
    }
}
