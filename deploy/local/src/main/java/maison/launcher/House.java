package maison.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import maison.launcher.running.Accounts;
import maison.launcher.running.Parts;
import maison.launcher.supervising.Component;
import maison.launcher.supervising.Part;
import maison.launcher.supervising.PidFiles;

/// A running house: every component as a real process, supervised until it is closed.
///
/// Tests start houses of their own beside each other with [Settings#with] and may kill whatever
/// they like.
public final class House implements AutoCloseable {

    /// How the process that holds the house is written down among the pid files.
    static final String LAUNCHER = "launcher";

    private final Settings settings;
    private final Secrets secrets;
    private final Narrator narrator;
    private final PidFiles pidFiles;
    private final Parts parts;
    private final FileChannel lock;
    private final Map<String, Component> components = new ConcurrentSkipListMap<>();
    private final Map<String, Part> described = new ConcurrentSkipListMap<>();
    private final StatusFile status;

    private House(Settings settings, Narrator narrator) throws IOException {
        this.settings = settings;
        this.narrator = narrator;
        Files.createDirectories(settings.log("any").getParent());
        this.pidFiles = new PidFiles(settings.data().resolve("run"));
        this.lock = Locks.take(settings.data());
        this.secrets = Secrets.open(settings.secrets());
        this.parts = new Parts(settings, secrets);
        this.status = new StatusFile(settings);
    }

    /// Starts everything the settings name and returns when all of it is ready.
    ///
    /// @throws CannotStart if something outside stands in the way; nothing was started
    /// @throws maison.launcher.supervising.ComponentFailed if a component does not become ready;
    ///   all were stopped
    public static House start(Settings settings, Consumer<String> out)
            throws IOException, InterruptedException {
        var house = new House(settings, new Narrator(out));
        try {
            house.startAll();
            return house;
        } catch (RuntimeException | InterruptedException | Error e) {
            house.close();
            throw e;
        }
    }

    private void startAll() throws InterruptedException {
        stopOrphans();
        var wanted = new ArrayList<>(parts.all());
        var missing = Parts.notBuilt(settings, wanted.stream().map(Part::name).toList());
        if (!missing.isEmpty()) {
            narrator.say("Not built, so left out: " + String.join(", ", missing) + ".");
            wanted.removeIf(part -> missing.contains(part.name()));
        }
        var names = wanted.stream().map(Part::name).toList();
        Preflight.check(settings, listenersOf(names));
        wanted.forEach(this::supervise);
        Order.start(wanted, part -> component(part.name()).start());
        narrator.say("Everything is ready after " + Narrator.seconds(narrator.sinceBegin()) + ".");
    }

    /// What an earlier launcher that was killed has left running.
    private void stopOrphans() {
        pidFiles.remove(LAUNCHER);
        Order.each(
                pidFiles.names(),
                name -> {
                    if (pidFiles.stop(name, name.equals("postgres") ? "INT" : "TERM")) {
                        narrator.say(
                                "Stopped " + name + ", left over from a launcher that was killed.");
                    }
                });
        pidFiles.write(LAUNCHER, ProcessHandle.current().pid());
    }

    private static List<Listener> listenersOf(Collection<String> names) {
        return java.util.Arrays.stream(Listener.values())
                .filter(listener -> names.contains(listener.component()))
                .toList();
    }

    private Component supervise(Part part) {
        var component =
                new Component(
                        part,
                        pidFiles,
                        settings.log(part.name()),
                        settings.startTimeout(),
                        this::changed);
        described.put(part.name(), part);
        components.put(part.name(), component);
        return component;
    }

    private void changed(Component component, String remark) {
        narrator.changed(component, remark);
        status.write(components.values());
    }

    /// The handle of one component, by its name (`purchase`, `kafka`, ...).
    ///
    /// @throws IllegalArgumentException if this house has none of that name
    public Component component(String name) {
        var component = components.get(name);
        if (component == null) {
            throw new IllegalArgumentException(
                    "No component " + name + " among " + components.keySet());
        }
        return component;
    }

    public Collection<Component> components() {
        return List.copyOf(components.values());
    }

    /// Starts one more process of a service, beside the first and on the same database.
    public Component replica(String name, String service, int port, int managementPort) {
        var component = supervise(parts.replica(name, service, port, managementPort));
        component.start();
        return component;
    }

    /// Stops such a process and forgets it.
    public void retire(Component replica) throws InterruptedException {
        replica.stop();
        components.values().remove(replica);
        described.remove(replica.name());
        status.write(components.values());
    }

    public void awaitReady(Duration timeout) throws InterruptedException {
        for (var component : components.values()) {
            component.awaitReady(timeout);
        }
    }

    public Settings settings() {
        return settings;
    }

    /// The secret of a machine client, such as `integration` or `pos-main-1`.
    public String clientSecret(String client) {
        return secrets.get(Accounts.secret(client));
    }

    /// A new bearer token of a machine client.
    public String token(String client) throws IOException, InterruptedException {
        return new AccessToken(settings).of(client);
    }

    /// The password of a role's demo person; the user name is the role.
    public String demoPassword(String role) {
        return Accounts.demoPassword(secrets, role);
    }

    /// The password of role `<service>_app` on the service's database.
    public String applicationPassword(String service) {
        return secrets.get("database." + service + ".app");
    }

    /// The password of role `<service>_owner`, which owns the service's database.
    public String ownerPassword(String service) {
        return secrets.get("database." + service + ".owner");
    }

    /// The password of PostgreSQL's superuser `postgres`: for checks and benchmarks.
    public String superuserPassword() {
        return secrets.get("postgres");
    }

    /// Stops everything, who needs others first.
    @Override
    public void close() {
        Order.stop(List.copyOf(described.values()), part -> component(part.name()).stop());
        status.remove();
        pidFiles.remove(LAUNCHER);
        try {
            lock.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
