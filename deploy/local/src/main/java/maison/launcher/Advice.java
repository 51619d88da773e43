package maison.launcher;

import maison.launcher.supervising.ComponentFailed;

/// What a person can do about a component that did not start.
final class Advice {

    private Advice() {}

    static String on(ComponentFailed failure) {
        var name = failure.component();
        return switch (name) {
            case "postgres" ->
                    "read the lines above; data of another PostgreSQL version or a full disk are"
                            + " the usual reasons (./maison logs postgres).";
            case "kafka" ->
                    "check that the disk is not full, then ./maison up again (./maison logs"
                            + " kafka).";
            case "keycloak" ->
                    "run ./maison up again; if its database is damaged, move keycloak/data/h2 in"
                            + " the data folder aside, and realm and demo people are made anew.";
            default ->
                    "./maison logs %s shows all of it; after a change of the sources ./maison up builds again; MAISON_START_TIMEOUT gives a slow machine more seconds."
                            .formatted(name);
        };
    }
}
