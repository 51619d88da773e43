package maison.loyalty;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import maison.loyalty.lifecycle.ReleaseDecider;
import maison.loyalty.lifecycle.ReleaseEvent;
import maison.loyalty.lifecycle.Releases;
import maison.loyalty.programme.InvalidProgramme;
import maison.loyalty.programme.InvalidProgramme.Flaw;
import maison.loyalty.programme.Later;
import maison.loyalty.programme.Programme;
import maison.loyalty.programme.ProgrammeFileText;
import maison.platform.eventstore.EventStore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// The programme as it is now: the versions of its file, and those that were published after them.
///
/// Whoever decides asks for it each time. What is known of the log is never older than a part of
/// the notice with which versions are published, so whatever replica decides on something, it knows
/// each version before it comes into force.
@Singleton
public final class Programmes {

    /// Twice the time between two looks is still well within the notice.
    private static final int LOOKS_PER_NOTICE = 10;

    private final EventStore store;
    private final Jdbi jdbi;
    private final ProgrammeFileText file;
    private final Programme ofFile;
    private final Duration notice;
    private final ReentrantLock looking = new ReentrantLock();
    private final AtomicLong told = new AtomicLong();
    private volatile @Nullable Known known;

    /// What was known at a time of this process.
    ///
    /// @param told how often it had been told by then that something was published
    private record Known(Published published, long lookedAt, long told) {}

    /// A programme with where it comes from.
    ///
    /// @param version of the list of releases; 0 before the first
    public record Published(int version, Releases releases, Programme programme) {}

    /// @param source a resource on the classpath, or a file
    /// @param notice how long before it comes into force a version must be published
    @Inject
    Programmes(
            EventStore store,
            Jdbi jdbi,
            @ConfigProperty(name = "maison.loyalty.programme") String source,
            @ConfigProperty(name = "maison.loyalty.programme-notice") Duration notice) {
        this.store = store;
        this.jdbi = jdbi;
        this.notice = notice;
        try (InputStream in = open(source)) {
            file = ProgrammeFileText.of(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the programme " + source, e);
        }
        ofFile = file.with(List.of(), List.of());
    }

    private static InputStream open(String source) throws IOException {
        InputStream resource =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(source);
        return resource == null ? Files.newInputStream(Path.of(source)) : resource;
    }

    /// Where the first version is: days that were booked or sealed once do not move.
    public ZoneId zone() {
        return ofFile.versions().getFirst().earning().zones().fallback();
    }

    /// A file that does not go with what was published stops the service here.
    void onStart(@Observes StartupEvent start) {
        current();
    }

    /// All versions that are known.
    public Programme current() {
        return latest().programme();
    }

    /// The same with where they come from.
    public Published latest() {
        return fresh().published();
    }

    /// The same as the log is at this moment, for who is about to add to it.
    public Published published() {
        return load(read());
    }

    /// As it was when the list of releases had this version.
    public Published asOf(int version) {
        List<ReleaseEvent> events = read();
        return load(events.subList(0, Math.min(version, events.size())));
    }

    /// The versions of the file, in order.
    public List<String> versionsOfFile() {
        return file.versions();
    }

    /// The rules of a version that is or was in force, or was published, as JSON; null if there is
    /// none of this name.
    public @Nullable String rules(Published published, String version) {
        Releases.Release release = published.releases().find(version);
        return release == null ? file.rules(version) : release.published().rules().text();
    }

    /// What is wrong with a draft if it were published next.
    ///
    /// @param from when it would come into force
    public List<Flaw> flaws(Published published, String rules, Instant from) {
        Releases releases = published.releases();
        return file.flaws(releases.standing(), releases.withdrawn(), later(rules, from), true);
    }

    /// What is wrong with rules if they were published next under a name.
    public List<Flaw> flaws(Published published, String version, String rules, Instant from) {
        Releases releases = published.releases();
        var next = new Later(version, from, rules);
        return file.flaws(releases.standing(), releases.withdrawn(), next, false);
    }

    /// The programme as it would be with rules that were published next.
    ///
    /// @throws InvalidProgramme if it could not be run
    public Programme next(Published published, String rules, Instant from) {
        var standing = new ArrayList<>(published.releases().standing());
        standing.add(later(rules, from));
        return file.with(standing, published.releases().withdrawn());
    }

    private static Later later(String rules, Instant from) {
        String name = ProgrammeFileText.nameOf(rules);
        return new Later(name == null ? "draft" : name, from, rules);
    }

    /// When rules that are published now can come into force at the earliest.
    public Instant earliest(Published published, Instant now) {
        Instant last = published.programme().versions().getLast().effectiveFrom().plusSeconds(1);
        Instant noticed = now.plus(notice);
        return last.isAfter(noticed) ? last : noticed;
    }

    /// How long before it comes into force a version must be published, or withdrawn.
    public Duration notice() {
        return notice;
    }

    /// What decides on the list of releases.
    public ReleaseDecider releaseDecider() {
        return new ReleaseDecider(ofFile.versions());
    }

    private Known fresh() {
        Known last = known;
        long age = last == null ? Long.MAX_VALUE : System.nanoTime() - last.lookedAt();
        long often = notice.dividedBy(LOOKS_PER_NOTICE).toNanos();
        if (last != null && age < often && last.told() == told.get()) {
            return last;
        }
        if (last != null && age < 2 * often) {
            // One looks, and the others need not wait for it.
            return looking.tryLock() ? look(often) : last;
        }
        looking.lock();
        return look(often);
    }

    private Known look(long often) {
        try {
            Known last = known;
            long at = System.nanoTime();
            long times = told.get();
            if (last != null && at - last.lookedAt() < often && last.told() == times) {
                return last;
            }
            Published still =
                    last != null && last.published().version() == head()
                            ? last.published()
                            : published();
            var next = new Known(still, at, times);
            known = next;
            return next;
        } finally {
            looking.unlock();
        }
    }

    /// Somebody published something in this process: whoever asks next looks.
    void tell() {
        told.incrementAndGet();
    }

    private int head() {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                "select coalesce(max(version), 0) from events"
                                        + " where stream_id = :stream")
                        .bind("stream", ProgrammeStreams.RELEASES)
                        .mapTo(Integer.class)
                        .one());
    }

    private Published load(List<ReleaseEvent> events) {
        Releases releases = releaseDecider().replay(events);
        List<Later> standing = releases.standing();
        try {
            Programme programme = file.with(standing, releases.withdrawn());
            return new Published(events.size(), releases, programme);
        } catch (InvalidProgramme invalid) {
            throw new IllegalStateException(
                    "The programme's file does not go with the versions that were published after"
                            + " it (%s): its versions stay as they were when those were published. %s"
                                    .formatted(
                                            String.join(
                                                    ", ",
                                                    standing.stream().map(Later::version).toList()),
                                            invalid.getMessage()),
                    invalid);
        }
    }

    private List<ReleaseEvent> read() {
        var events = new ArrayList<ReleaseEvent>();
        store.readStream(ProgrammeStreams.RELEASES)
                .forEach(each -> events.add((ReleaseEvent) each.event()));
        return events;
    }
}
