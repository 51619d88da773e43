package maison.customer.crm.exporting;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import maison.customer.crm.exchange.Outgoing;
import maison.customer.crm.exchange.Table;
import maison.customer.crm.exchange.VCards;
import maison.customer.identity.customer.Field;
import maison.customer.identity.person.Person;
import maison.customer.identity.person.PersonSeal;
import maison.customer.identity.person.SearchTerms;
import maison.customer.identity.profile.OpenedProfiles;
import maison.customer.identity.profile.ProfileRow;
import maison.customer.identity.profile.Profiles;
import maison.platform.eventstore.EventJson;
import maison.platform.sealing.IndexKey;
import maison.platform.sealing.SubjectKey;
import maison.platform.sealing.Vault;
import maison.platform.security.ReadLog;
import maison.platform.security.ReadLog.Read;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Writes customers to a stream, some hundreds at a time: it holds no more than those, and neither
/// a transaction nor a snapshot between two lots. Who is changed meanwhile goes out as they are
/// then.
@Singleton
final class Export {

    private static final int TOGETHER = 500;
    private static final ObjectMapper JSON = EventJson.MAPPER;

    private static final String NEXT =
            """
            select customer_id from profiles p
            where erased_at is null and merged_into is null and customer_id > :after
              and (:tag::bytea is null or exists (
                    select from customer_tags t
                    where t.customer_id = any(ids_under(p.customer_id)) and t.token = :tag))
              and (:store::text is null or exists (
                    select from client_books b
                    where b.customer_id = any(ids_under(p.customer_id)) and b.store_id = :store))
              and (:associate::text is null or exists (
                    select from client_books b
                    where b.customer_id = any(ids_under(p.customer_id)) and b.associate_id = :associate))
              and (:since::timestamptz is null or exists (
                    select from events e
                    where e.stream_id = p.customer_id and e.recorded_at >= :since))
            order by customer_id limit :limit
            """;

    /// What a customer looks like on their way out.
    private record Leaving(UUID customer, Person person, ObjectNode json) {}

    @FunctionalInterface
    private interface Lines {
        void write(Leaving leaving) throws IOException;
    }

    private final Jdbi jdbi;
    private final Profiles profiles;
    private final OpenedProfiles opened;
    private final Vault vault;
    private final IndexKey index;
    private final Entitled entitled;
    private final ReadLog reads;
    private final MeterRegistry metrics;

    Export(
            Jdbi jdbi,
            Profiles profiles,
            OpenedProfiles opened,
            Vault vault,
            IndexKey index,
            Entitled entitled,
            ReadLog reads,
            MeterRegistry metrics) {
        this.jdbi = jdbi;
        this.profiles = profiles;
        this.opened = opened;
        this.vault = vault;
        this.index = index;
        this.entitled = entitled;
        this.reads = reads;
        this.metrics = metrics;
    }

    void write(Asked asked, OutputStream out) throws IOException {
        try (Writer text =
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            var lines = lines(asked, text);
            var after = asked.after();
            for (var ids = next(asked, after); !ids.isEmpty(); ids = next(asked, after)) {
                var leaving = leaving(asked, ids);
                log(asked, leaving);
                for (var each : leaving) {
                    lines.write(each);
                }
                text.flush();
                metrics.counter("maison.customer.exported", "format", asked.format().json())
                        .increment(leaving.size());
                after = ids.getLast();
            }
        }
    }

    private static Lines lines(Asked asked, Writer text) {
        return switch (asked.format()) {
            case CSV -> {
                // Not closed: the writer below it is.
                var csv = CsvWriter.builder().bufferSize(0).build(text);
                // Who goes on behind a customer has the header already.
                if (asked.after().equals(new UUID(0, 0))) {
                    csv.writeRecord(Table.COLUMNS);
                }
                yield each -> csv.writeRecord(Table.cells(each.json()));
            }
            case VCARD ->
                    each -> {
                        var name = each.person().name();
                        VCards.write(text, each.json(), name == null ? null : name.display());
                    };
            case JSON -> each -> text.append(JSON.writeValueAsString(each.json())).append('\n');
        };
    }

    private List<UUID> next(Asked asked, UUID after) {
        return jdbi.withHandle(handle ->
                handle.createQuery(NEXT)
                        .bind("after", after)
                        .bind("tag", token(asked.tag()))
                        .bind("store", asked.store())
                        .bind("associate", asked.associate())
                        .bind(
                                "since",
                                asked.changedSince() == null
                                        ? null
                                        : asked.changedSince().atOffset(ZoneOffset.UTC))
                        .bind("limit", TOGETHER)
                        .mapTo(UUID.class)
                        .list());
    }

    private byte @Nullable [] token(@Nullable String tag) {
        if (tag == null) {
            return null;
        }
        var term = SearchTerms.tag(tag);
        return index.token(term.kind(), term.value());
    }

    private List<Leaving> leaving(Asked asked, List<UUID> ids) {
        var keys = vault.keysOf(ids);
        var channels = entitled.channels(asked, ids);
        var leaving = new ArrayList<Leaving>();
        for (ProfileRow row : profiles.findAll(ids)) {
            var key = keys.get(row.customerId());
            if (row.erased() || (key == null && !row.sealed().isEmpty())) {
                continue;
            }
            var person = row.joined() ? opened.open(row).orElse(null) : own(row, key);
            if (person == null) {
                continue;
            }
            entitled.of(
                            asked,
                            row.customerId(),
                            person,
                            row.joined()
                                    ? entitled.channelsOfJoined(asked, row.customerId())
                                    : channels.getOrDefault(row.customerId(), Set.of()))
                    .ifPresent(shown ->
                            leaving.add(
                                    new Leaving(
                                            row.customerId(),
                                            shown,
                                            Outgoing.json(
                                                    row.customerId(),
                                                    shown,
                                                    row.externalReferences()))));
        }
        return leaving;
    }

    private static Person own(ProfileRow row, @Nullable SubjectKey key) {
        return key == null
                ? Person.NOBODY.with(Field.LANGUAGE, row.language())
                : PersonSeal.open(key, row.sealed(), row.language());
    }

    /// Before they leave; if this fails, nothing does.
    private void log(Asked asked, List<Leaving> leaving) {
        reads.addAll(
                leaving.stream()
                        .map(each ->
                                new Read(
                                        asked.by(),
                                        each.customer(),
                                        asked.elsewhere() ? "export-elsewhere" : "export",
                                        each.person().fields().stream().map(Field::json).toList(),
                                        asked.purpose().code(),
                                        "shown",
                                        asked.correlationId()))
                        .toList());
    }
}
