package maison.customer.privacy.accessing;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.UUID;
import maison.customer.identity.profile.CustomerKeys;
import maison.customer.privacy.AccessRecords;
import maison.customer.privacy.access.AccessCommand;
import maison.customer.privacy.access.AccessCommand.Complete;
import maison.customer.privacy.access.AccessCommand.Expire;
import maison.customer.privacy.access.AccessCommand.Fail;
import maison.customer.privacy.access.Export;
import maison.customer.privacy.access.Export.State;
import maison.customer.privacy.accessing.Collector.Errand;
import maison.customer.privacy.accessing.ExportFiles.Found;
import maison.customer.privacy.accessing.ExportFiles.Kept;
import maison.platform.eventstore.Call;
import maison.platform.eventstore.CommandContext;
import maison.platform.eventstore.EventJson;
import maison.platform.http.ProblemException;
import maison.platform.sealing.SubjectKey;
import org.jboss.logging.Logger;

/// Collects exports that were asked for, section by section, and deletes those whose time is over.
///
/// What is whole stays: after a restart, or when a failed export is resumed, only the sections that
/// are missing are collected. One replica collects an export; if it falls silent, another goes on.
@Singleton
class CollectingJob {

    private static final Logger LOG = Logger.getLogger(CollectingJob.class);
    private static final int BATCH = 20;
    private static final String METRIC = "maison.access.exports";

    // No page takes that long, with all its tries.
    private static final Duration CLAIM = Duration.ofMinutes(2);

    /// Another replica has the export now.
    private static final class TakenOver extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TakenOver() {
            super("taken over", null, false, false);
        }
    }

    private final AccessRecords records;
    private final ExportFiles files;
    private final Collector collector;
    private final Booklet booklet;
    private final CustomerKeys keys;
    private final AccessConfig config;
    private final MeterRegistry metrics;
    private final Clock clock;

    CollectingJob(
            AccessRecords records,
            ExportFiles files,
            Collector collector,
            Booklet booklet,
            CustomerKeys keys,
            AccessConfig config,
            MeterRegistry metrics,
            Clock clock) {
        this.records = records;
        this.files = files;
        this.collector = collector;
        this.booklet = booklet;
        this.keys = keys;
        this.config = config;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Scheduled(
            every = "{maison.access.every}",
            delayed = "{maison.access.delay}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void run() {
        for (Found found : files.inState("collecting", clock.instant(), BATCH)) {
            if (files.claim(found.export(), clock.instant(), CLAIM)) {
                collect(found);
            }
        }
    }

    @Scheduled(
            every = "{maison.access.clear-every}",
            delayed = "{maison.access.delay}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void clear() {
        Instant now = clock.instant();
        for (Found found : files.inState("ready", now, BATCH)) {
            say(found.customer(), new Expire(found.customer(), found.export(), now));
        }
        for (Found found : files.inState("failed", now.minus(config.waits()), BATCH)) {
            say(found.customer(), new Expire(found.customer(), found.export(), now));
        }
        files.sweep();
    }

    private void collect(Found found) {
        try {
            var key = keys.of(found.customer());
            var errand =
                    new Errand(found.export(), found.customer(), key, () -> alive(found.export()));
            records.load(found.customer())
                    .state()
                    .find(found.export())
                    .filter(export -> export.state() == State.COLLECTING)
                    .ifPresent(export -> collect(export, errand));
        } catch (TakenOver _) {
            LOG.infof("Another replica collects export %s", found.export());
        } catch (ProblemException _) {
            LOG.infof("The customer of export %s was erased", found.export());
        } finally {
            files.release(found.export());
        }
    }

    private void alive(UUID export) {
        if (!files.claim(export, clock.instant(), CLAIM)) {
            throw new TakenOver();
        }
    }

    private void collect(Export export, Errand errand) {
        var there = new HashSet<String>();
        files.of(export.exportId()).forEach(file -> there.add(file.name()));
        for (Section section : Section.ALL) {
            if (!there.contains(section.file()) && !collected(section, errand)) {
                return;
            }
        }
        complete(export, errand);
    }

    private boolean collected(Section section, Errand errand) {
        try {
            collector.collect(section, errand);
            return true;
        } catch (NotGiven e) {
            LOG.warnf("Export %s: %s: %s", errand.export(), section.name(), e.getMessage());
            fail(errand, e.service(), section.name());
        } catch (TakenOver | ProblemException e) {
            throw e;
        } catch (RuntimeException e) {
            // Whatever it is, it must not be tried for ever; its message may quote what was read.
            LOG.errorf("Export %s: %s: %s", errand.export(), section.name(), e.getClass());
            fail(errand, section.service(), section.name());
        }
        return false;
    }

    private void fail(Errand errand, String service, String section) {
        say(
                errand.customer(),
                new Fail(errand.customer(), errand.export(), service, section, clock.instant()));
        metrics.counter(METRIC, "outcome", "failed").increment();
    }

    private void complete(Export export, Errand errand) {
        Instant now = clock.instant();
        Instant until = now.plus(config.last());
        try {
            put(errand, Booklet.FILE, "application/pdf", print(export, errand));
            var collected =
                    files.of(errand.export()).stream()
                            .filter(file -> !file.name().equals(Manifest.FILE))
                            .toList();
            var manifest = Manifest.of(errand.customer(), export, now, until, collected);
            Kept kept = put(errand, Manifest.FILE, "application/json", bytes(manifest));
            say(
                    errand.customer(),
                    new Complete(errand.customer(), errand.export(), kept.sha256(), until, now));
            metrics.counter(METRIC, "outcome", "completed").increment();
        } catch (TakenOver | ProblemException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.errorf("Export %s cannot be printed: %s", errand.export(), e.getClass());
            fail(errand, "customer", "document");
        }
    }

    private byte[] print(Export export, Errand errand) {
        errand.alive().run();
        return booklet.print(errand.export(), export, errand.key());
    }

    private Kept put(Errand errand, String name, String mediaType, byte[] content) {
        errand.alive().run();
        SubjectKey key = errand.key();
        var out = new SealedFile(files, errand.export(), errand.customer(), key, name);
        out.write(content, 0, content.length);
        return out.finish("document", mediaType, 0, clock.instant());
    }

    private static byte[] bytes(Manifest manifest) {
        try {
            return EventJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the manifest", e);
        }
    }

    private void say(UUID customer, AccessCommand command) {
        var context = CommandContext.system("access-job", "access-" + command.exportId());
        records.run(customer, command, Call.of(context));
    }
}
