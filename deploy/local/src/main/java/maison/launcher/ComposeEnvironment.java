package maison.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import maison.launcher.running.Accounts;
import maison.launcher.running.Services;

/// `./maison compose-env`: the secrets and key files that `docker-compose.yml` asks for, apart from
/// the local house's.
final class ComposeEnvironment {

    private final Path folder;

    ComposeEnvironment(Settings settings) {
        this.folder = settings.data().resolve("compose");
    }

    /// Makes what is absent; what was made before stays as it is.
    ///
    /// @return the file to hand to `docker-compose --env-file`
    Path write() throws IOException {
        var secrets = Secrets.open(folder);
        secrets.keyEncryptionKey();
        secrets.indexKey();
        secrets.statusKey();
        secrets.codeKey();
        secrets.linkKey();
        var file = folder.resolve("env");
        if (!Files.exists(file)) {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        }
        var text = new StringBuilder();
        variables(secrets).forEach((name, value) -> text.append(name + "=" + value + "\n"));
        Files.writeString(file, text);
        return file;
    }

    private Map<String, String> variables(Secrets secrets) throws IOException {
        var variables = new TreeMap<String, String>();
        // The containers read key files that only their owner may read, so they run as that owner.
        variables.put("MAISON_UID", Files.getAttribute(folder, "unix:uid").toString());
        variables.put("MAISON_GID", Files.getAttribute(folder, "unix:gid").toString());
        variables.put("MAISON_SECRET_POSTGRES", secrets.get("postgres"));
        variables.put("MAISON_SECRET_KEYCLOAK_ADMIN", secrets.get("keycloak.admin"));
        variables.put("MAISON_DB_KEYCLOAK", secrets.get("database.keycloak"));
        variables.put("MAISON_SESSION_SECRET", secrets.get("gateway.session"));
        variables.put("MAISON_STATE_SECRET", secrets.get("gateway.state"));
        for (var client : Accounts.CLIENTS) {
            variables.put(
                    "MAISON_SECRET_" + Settings.variable(client),
                    secrets.get(Accounts.secret(client)));
        }
        for (var role : Accounts.DEMO_ROLES) {
            variables.put(
                    "MAISON_SECRET_DEMO_" + Settings.variable(role),
                    Accounts.demoPassword(secrets, role));
        }
        for (var service : Services.WITH_DATABASE) {
            var name = Settings.variable(service);
            variables.put("MAISON_DB_OWNER_" + name, secrets.get("database." + service + ".owner"));
            variables.put("MAISON_DB_APP_" + name, secrets.get("database." + service + ".app"));
        }
        return variables;
    }
}
