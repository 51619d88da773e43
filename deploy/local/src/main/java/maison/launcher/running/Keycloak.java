package maison.launcher.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import maison.launcher.Listener;
import maison.launcher.Secrets;
import maison.launcher.Settings;
import maison.launcher.supervising.Part;

/// Keycloak from its distribution, built once for all houses; accounts and realm are kept in the
/// house's data.
final class Keycloak implements Part {

    private static final int HEAP_MEBIBYTES = 512;
    private static final List<String> PROGRAM_FOLDERS =
            List.of("bin", "lib", "conf", "providers", "themes");
    private static final List<String> BUILD =
            List.of("build", "--db=dev-file", "--health-enabled=true", "--metrics-enabled=true");

    private final Settings settings;
    private final Programs programs;
    private final Secrets secrets;
    private final Path house;

    Keycloak(Settings settings, Programs programs, Secrets secrets) {
        this.settings = settings;
        this.programs = programs;
        this.secrets = secrets;
        this.house = settings.data().resolve("keycloak");
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public List<String> needs() {
        return List.of();
    }

    @Override
    public void prepare() throws Exception {
        var zip = programs.library("keycloak-quarkus-dist-");
        var folder = zip.getFileName().toString().replace(".zip", "");
        var program = programs.unpacked(folder, target -> unpackAndBuild(zip, target));
        Files.createDirectories(house.resolve("data/import"));
        for (var part : PROGRAM_FOLDERS) {
            var link = house.resolve(part);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, program.resolve(part));
        }
        Files.copy(
                settings.home().resolve("deploy/keycloak/maison-realm.json"),
                house.resolve("data/import/maison-realm.json"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    private void unpackAndBuild(Path zip, Path target) throws IOException, InterruptedException {
        Folders.unpackZip(zip, target);
        Commands.run(java(target, List.of(), BUILD), Map.of(), settings.log(name()));
    }

    /// Started without its shell script, so that the process we know is the one that works.
    private List<String> java(Path home, List<String> options, List<String> arguments) {
        var command = new ArrayList<>(programs.javaCommand(name(), HEAP_MEBIBYTES));
        command.addAll(options);
        // Only the first compiler: a local sign-in server is started more often than it is loaded.
        command.add("-XX:TieredStopAtLevel=1");
        for (var opened : List.of("util", "util.concurrent", "security", "lang")) {
            command.add("--add-opens=java.base/java." + opened + "=ALL-UNNAMED");
        }
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        command.add(
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");
        command.add("-Dkc.home.dir=" + home);
        command.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        command.addAll(List.of("-cp", home.resolve("lib/quarkus-run.jar").toString()));
        command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        command.addAll(arguments);
        return command;
    }

    @Override
    public List<String> command() throws IOException {
        var archive = programs.archive(name(), Programs.jarsIn(house.resolve("lib").toRealPath()));
        return java(house, archive, List.of("start", "--optimized", "--import-realm"));
    }

    /// Keycloak itself puts the `MAISON_...` values in the place of the realm file's placeholders.
    @Override
    public Map<String, String> environment() {
        var variables = new HashMap<String, String>();
        variables.put("MAISON_PUBLIC_URL", settings.url(Listener.GATEWAY));
        for (var client : Accounts.CLIENTS) {
            variables.put(Accounts.variable(client), secrets.get(Accounts.secret(client)));
        }
        for (var role : Accounts.DEMO_ROLES) {
            variables.put(Accounts.demoVariable(role), Accounts.demoPassword(secrets, role));
        }
        variables.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        variables.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get("keycloak.admin"));
        variables.put("KC_HTTP_ENABLED", "true");
        variables.put("KC_HTTP_HOST", "127.0.0.1");
        variables.put("KC_HTTP_PORT", Integer.toString(settings.port(Listener.KEYCLOAK)));
        variables.put("KC_HTTP_MANAGEMENT_HOST", "127.0.0.1");
        variables.put(
                "KC_HTTP_MANAGEMENT_PORT",
                Integer.toString(settings.port(Listener.KEYCLOAK_MANAGEMENT)));
        variables.put("KC_HOSTNAME", settings.url(Listener.KEYCLOAK));
        variables.put("KC_CACHE", "local");
        return variables;
    }

    @Override
    public boolean isReady() {
        return Probe.answers(settings.url(Listener.KEYCLOAK) + "/realms/maison");
    }
}
