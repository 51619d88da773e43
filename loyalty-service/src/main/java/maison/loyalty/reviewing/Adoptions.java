package maison.loyalty.reviewing;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import maison.loyalty.Programmes;
import maison.loyalty.programme.Programme;
import maison.loyalty.programme.ProgrammeVersion;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Notices new versions of the programme, and finds the accounts that were decided without them.
@Singleton
class Adoptions {

    private static final String ADOPT =
            """
            insert into programme_adoptions (version, effective_from, adopted_at)
            values (:version, :from, clock_timestamp() + :notice * interval '1 second')
            on conflict (version) do nothing
            """;

    private static final String WITHDRAW =
            "update programme_adoptions set reviewed = true where version = :version";

    private static final String OPEN =
            """
            select version, adopted_at, reviewed_to from programme_adoptions
            where not reviewed and effective_from <= :now order by effective_from limit 1
            """;

    private static final String DUE =
            """
            select customer_id from accounts
            where customer_id > :after and decided_at < :adopted order by customer_id limit :limit
            """;

    private record Open(String version, OffsetDateTime adoptedAt, UUID reviewedTo) {}

    private final Programmes programmes;
    private volatile @Nullable Programme adopted;

    Adoptions(Programmes programmes) {
        this.programmes = programmes;
    }

    void onStart(@Observes StartupEvent start, Jdbi jdbi) {
        jdbi.useTransaction(this::adopt);
    }

    /// Notices versions, also those that were published since. Other replicas may not have noticed
    /// them yet: what they decide within the notice is looked at again too.
    @SuppressWarnings("ReferenceEquality") // a programme that is loaded anew is another one
    private void adopt(Handle handle) {
        Programme programme = programmes.current();
        if (programme == adopted) {
            return;
        }
        Set<String> ofFile = Set.copyOf(programmes.versionsOfFile());
        for (ProgrammeVersion version : programme.versions()) {
            handle.createUpdate(ADOPT)
                    .bind("version", version.version())
                    .bind("from", utc(version.effectiveFrom()))
                    .bind(
                            "notice",
                            ofFile.contains(version.version())
                                    ? 0
                                    : programmes.notice().toSeconds())
                    .execute();
        }
        for (ProgrammeVersion version : programme.withdrawn()) {
            handle.createUpdate(WITHDRAW).bind("version", version.version()).execute();
        }
        // Of a transaction that fails it is noticed again by the next one.
        handle.afterCommit(() -> adopted = programme);
    }

    /// The next accounts to look at again under a version that has come into force. Whoever asks
    /// reviews them in the same transaction.
    List<UUID> due(Handle handle, Instant now, int limit) {
        adopt(handle);
        List<UUID> due = List.of();
        Open open = open(handle, now);
        while (open != null && due.isEmpty()) {
            due = due(handle, open, limit);
            open = open(handle, now);
        }
        return due;
    }

    private static List<UUID> due(Handle handle, Open open, int limit) {
        List<UUID> due =
                handle.createQuery(DUE)
                        .bind("after", open.reviewedTo())
                        .bind("adopted", open.adoptedAt())
                        .bind("limit", limit)
                        .mapTo(UUID.class)
                        .list();
        handle.createUpdate(
                        "update programme_adoptions set reviewed_to = :to, reviewed = :done"
                                + " where version = :version")
                .bind("to", due.isEmpty() ? open.reviewedTo() : due.getLast())
                .bind("done", due.size() < limit)
                .bind("version", open.version())
                .execute();
        return due;
    }

    private static @Nullable Open open(Handle handle, Instant now) {
        return handle.createQuery(OPEN)
                .bind("now", utc(now))
                .map((row, _) ->
                        new Open(
                                row.getString("version"),
                                row.getObject("adopted_at", OffsetDateTime.class),
                                row.getObject("reviewed_to", UUID.class)))
                .findOne()
                .orElse(null);
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
