package maison.purchase.shopfront.importing;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import maison.platform.eventstore.CommandContext;
import maison.platform.eventstore.Locks;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Brings the files of a folder into the catalogue every night: `items.csv` by the plan in
/// `items.csv.plan.json` beside it. A file without a plan is left alone.
@Singleton
class SyncJob {

    static final String PLAN = ".plan.json";

    private static final Logger LOG = Logger.getLogger(SyncJob.class);
    private static final long LOCK = Locks.SERVICES + 13;

    private final Importer importer;
    private final Jdbi jdbi;
    private final Optional<String> folder;

    SyncJob(
            Importer importer,
            Jdbi jdbi,
            @ConfigProperty(name = "maison.purchase.shopfront.catalogue.folder")
                    Optional<String> folder) {
        this.importer = importer;
        this.jdbi = jdbi;
        this.folder = folder;
    }

    /// Runs at the time of the setting, in one replica.
    @Scheduled(
            cron = "{maison.purchase.shopfront.catalogue.sync-at}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void run() {
        folder.ifPresent(path -> sync(Path.of(path)));
    }

    /// Brings all files of a folder in; nothing if another replica is at it.
    List<Summary> sync(Path from) {
        try (Handle session = jdbi.open()) {
            boolean ours =
                    session.createQuery("select pg_try_advisory_lock(:lock)")
                            .bind("lock", LOCK)
                            .mapTo(Boolean.class)
                            .one();
            if (!ours) {
                return List.of();
            }
            try {
                return plans(from).stream().flatMap(each -> file(each).stream()).toList();
            } finally {
                session.execute("select pg_advisory_unlock(?)", LOCK);
            }
        }
    }

    private static List<Path> plans(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(PLAN))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            LOG.errorf(e, "Cannot read the catalogue's folder %s", folder);
            return List.of();
        }
    }

    // A file that cannot be read does not keep the others from being read.
    private Optional<Summary> file(Path plan) {
        String name = plan.getFileName().toString();
        String items = name.substring(0, name.length() - PLAN.length());
        try (Reader in =
                Files.newBufferedReader(plan.resolveSibling(items), StandardCharsets.UTF_8)) {
            Summary summary =
                    importer.run(
                            in,
                            Plan.parse(Files.readString(plan)),
                            false,
                            CommandContext.system("catalogue-sync", "catalogue-sync " + items),
                            result -> log(items, result));
            LOG.infof("Brought in %s: %s", items, summary);
            return Optional.of(summary);
        } catch (IOException | IllegalArgumentException e) {
            LOG.errorf(e, "Cannot bring in %s", items);
            return Optional.empty();
        }
    }

    private static void log(String file, RowResult result) {
        if (result.status().equals(RowResult.REFUSED)) {
            LOG.warnf("Refused line %s of %s: %s", result.row(), file, result.errors());
        }
    }
}
