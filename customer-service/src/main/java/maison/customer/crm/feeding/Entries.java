package maison.customer.crm.feeding;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import maison.customer.crm.changes.ChangeLog.News;
import maison.customer.crm.changes.FieldChanges;
import maison.customer.crm.changes.FieldChanges.Change;
import maison.customer.crm.conflicts.ConflictList;
import maison.customer.crm.crmsystem.ConflictRule;
import maison.customer.crm.crmsystem.SystemTerms;
import maison.customer.crm.exchange.Outgoing;
import maison.customer.crm.feeding.ChangesResource.Entry;
import maison.customer.crm.feeding.ChangesResource.State;
import maison.customer.identity.customer.ExternalReference;
import maison.customer.identity.customer.Field;
import maison.customer.identity.person.Person;
import maison.customer.identity.profile.OpenedProfiles;
import maison.customer.identity.profile.ProfileRow;
import maison.customer.identity.profile.Profiles;
import maison.platform.eventstore.Actor;
import maison.platform.security.ReadLog;
import maison.platform.security.ReadLog.Read;
import org.jspecify.annotations.Nullable;

/// Makes entries of the feed: the people behind news, as they are now.
@Singleton
final class Entries {

    private static final String OPERATION = "crm-feed";

    private final Profiles profiles;
    private final OpenedProfiles opened;
    private final FieldChanges changes;
    private final ConflictList conflicts;
    private final ReadLog reads;
    private final MeterRegistry metrics;

    Entries(
            Profiles profiles,
            OpenedProfiles opened,
            FieldChanges changes,
            ConflictList conflicts,
            ReadLog reads,
            MeterRegistry metrics) {
        this.profiles = profiles;
        this.opened = opened;
        this.changes = changes;
        this.conflicts = conflicts;
        this.reads = reads;
        this.metrics = metrics;
    }

    /// One entry for each customer, where the last news about them stands. What they show is in the
    /// read log by then.
    List<Entry> of(
            String system, SystemTerms terms, List<News> news, Actor by, String correlationId) {
        var last = new HashMap<UUID, Long>();
        news.forEach(each -> last.put(each.customer(), each.position()));
        if (last.isEmpty()) {
            return List.of();
        }
        var rows = profiles.findAll(last.keySet());
        var current =
                rows.stream().filter(row -> !row.erased() && row.mergedInto() == null).toList();
        var people = opened.open(current);
        var changed = changes.of(current);
        var waiting = conflicts.waiting(system, last.keySet());
        var entries = new ArrayList<Entry>();
        var shown = new ArrayList<Read>();
        for (var row : rows) {
            var id = row.customerId();
            long position = last.getOrDefault(id, 0L);
            var person = people.get(id);
            if (row.mergedInto() != null && !row.erased()) {
                entries.add(merged(system, row, position));
            } else if (person == null) {
                // Erased, be it at this very moment.
                entries.add(tombstone(system, row, position, State.ERASED, null));
            } else {
                var exchanged = person.only(terms.fields().keySet());
                shown.add(
                        new Read(
                                by,
                                id,
                                OPERATION,
                                exchanged.fields().stream().map(Field::json).toList(),
                                "service",
                                "shown",
                                correlationId));
                entries.add(
                        current(
                                system,
                                terms,
                                row,
                                position,
                                exchanged,
                                changed.getOrDefault(id, Map.of()),
                                waiting.getOrDefault(id, Set.of())));
            }
        }
        reads.addAll(shown);
        metrics.counter("maison.crm.sent", "system", system).increment(entries.size());
        entries.sort(Comparator.comparing(Entry::position));
        return entries;
    }

    private Entry merged(String system, ProfileRow row, long position) {
        var survivor = profiles.find(row.customerId()).map(ProfileRow::customerId).orElse(null);
        return tombstone(system, row, position, State.MERGED, survivor);
    }

    private static Entry tombstone(
            String system, ProfileRow row, long position, State state, @Nullable UUID into) {
        return new Entry(
                position,
                row.customerId(),
                state,
                numbers(system, row),
                into,
                null,
                null,
                null,
                null);
    }

    private static Entry current(
            String system,
            SystemTerms terms,
            ProfileRow row,
            long position,
            Person exchanged,
            Map<Field, Change> changed,
            Set<Field> waiting) {
        var at = new EnumMap<Field, Instant>(Field.class);
        var theirs = EnumSet.noneOf(Field.class);
        terms.fields()
                .forEach((field, rule) -> {
                    var change = changed.get(field);
                    if (change != null) {
                        at.put(field, change.at());
                    }
                    if (rule == ConflictRule.THEIRS) {
                        theirs.add(field);
                    }
                });
        return new Entry(
                position,
                row.customerId(),
                State.CURRENT,
                numbers(system, row),
                null,
                Outgoing.json(row.customerId(), exchanged, own(system, row)),
                at,
                theirs,
                waiting);
    }

    private static List<ExternalReference> own(String system, ProfileRow row) {
        return row.externalReferences().stream()
                .filter(each -> each.system().equals(system))
                .toList();
    }

    private static List<String> numbers(String system, ProfileRow row) {
        return own(system, row).stream().map(ExternalReference::value).toList();
    }
}
