package maison.launcher;

import java.util.ArrayList;
import java.util.List;
import maison.launcher.running.Accounts;
import maison.launcher.running.Services;
import maison.launcher.supervising.Component;

/// What a person needs to know once the house is up.
final class Report {

    private Report() {}

    static List<String> lines(House house) {
        var lines = new ArrayList<String>();
        var settings = house.settings();
        var names = house.components().stream().map(Component::name).toList();
        if (names.contains(Services.GATEWAY)) {
            var gateway = settings.url(Listener.GATEWAY);
            lines.add("");
            lines.add("  Console and portal  " + gateway);
            lines.add("  API portal          " + gateway + "/docs");
        }
        if (names.contains("inbox")) {
            lines.add("  Mail inbox          " + settings.url(Listener.INBOX));
        }
        services(settings, names, lines);
        if (names.contains("keycloak")) {
            signIns(house, lines);
        }
        lines.add("");
        lines.add("  Data and logs are in " + settings.data() + ".");
        lines.add(
                "  Stop with Ctrl-C here or ./maison down; look with ./maison status and ./maison"
                        + " logs NAME.");
        return lines;
    }

    private static void services(Settings settings, List<String> names, List<String> lines) {
        lines.add("");
        for (var name : names) {
            var management = Listener.managementOf(name);
            if (management.isEmpty() || name.equals("keycloak")) {
                continue;
            }
            var own = settings.url(Listener.of(name));
            var health = settings.url(management.get());
            var api = name.equals(Services.GATEWAY) ? own + "/docs" : own + "/q/openapi";
            lines.add(
                    "  %-13s API %s  health %s/q/health  metrics %s/q/metrics"
                            .formatted(name, api, health, health));
        }
    }

    private static void signIns(House house, List<String> lines) {
        lines.add("");
        lines.add("  Sign in as (user name, password):");
        for (var role : Accounts.DEMO_ROLES) {
            lines.add("    %-16s %s".formatted(role, house.demoPassword(role)));
        }
    }
}
