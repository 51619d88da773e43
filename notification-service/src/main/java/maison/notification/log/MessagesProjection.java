package maison.notification.log;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import maison.notification.message.MessageEvent;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.projection.Projection;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// One row for each message: the log that the API shows, and the queue that the sender works off.
@Singleton
class MessagesProjection implements Projection {

    private static final String INSERT =
            """
            insert into messages (message_id, customer_id, purpose, occasion, channel, template,
                                  requested_at, position)
            select * from unnest(:ids::uuid[], :customers::uuid[], :purposes::text[],
                                 :occasions::text[], :channels::text[], :templates::text[],
                                 :requested::timestamptz[], :positions::bigint[])
            """;

    // What an event does not say stays as it was, so only the last state of a batch is written.
    private static final String UPDATE =
            """
            update messages m set state = u.state, attempts = coalesce(u.attempts, m.attempts),
                not_before = u.not_before, sender = u.sender,
                reason = coalesce(u.reason, m.reason), detail = coalesce(u.detail, m.detail),
                language = coalesce(u.language, m.language), version = u.version,
                updated_at = u.updated_at
            from unnest(:ids::uuid[], :states::text[], :attempts::int[], :notBefore::timestamptz[],
                        :senders::text[], :reasons::text[], :details::text[], :languages::text[],
                        :versions::int[], :updated::timestamptz[])
                 as u(message_id, state, attempts, not_before, sender, reason, detail, language,
                      version, updated_at)
            where m.message_id = u.message_id
            """;

    @Override
    public String name() {
        return "messages";
    }

    @Override
    public String ddl() {
        return "projections/messages.sql";
    }

    @Override
    public void apply(Handle handle, List<RecordedEvent<?>> events) {
        var requested = new LinkedHashMap<UUID, RecordedEvent<?>>();
        var latest = new LinkedHashMap<UUID, MessageRow>();
        for (RecordedEvent<?> recorded : events) {
            if (recorded.event() instanceof MessageEvent event) {
                var id = recorded.streamId();
                if (event instanceof MessageEvent.MessageRequested) {
                    requested.put(id, recorded);
                }
                latest.merge(id, MessageRow.after(recorded, event), MessageRow::over);
            }
        }
        if (!requested.isEmpty()) {
            insert(handle, List.copyOf(requested.values()));
        }
        if (!latest.isEmpty()) {
            update(handle, List.copyOf(latest.values()));
        }
    }

    private static void insert(Handle handle, List<RecordedEvent<?>> requested) {
        handle.createUpdate(INSERT)
                .bind("ids", texts(requested, RecordedEvent::streamId))
                .bind("customers", texts(requested, each -> of(each).request().key().customerId()))
                .bind("purposes", texts(requested, each -> of(each).request().key().purpose()))
                .bind("occasions", texts(requested, each -> of(each).request().key().occasion()))
                .bind("channels", texts(requested, each -> of(each).request().channel()))
                .bind("templates", texts(requested, each -> of(each).request().template()))
                .bind("requested", texts(requested, each -> of(each).at()))
                .bind("positions", texts(requested, each -> each.envelope().position()))
                .execute();
    }

    private static void update(Handle handle, List<MessageRow> rows) {
        handle.createUpdate(UPDATE)
                .bind("ids", texts(rows, MessageRow::id))
                .bind("states", texts(rows, MessageRow::state))
                .bind("attempts", texts(rows, MessageRow::attempts))
                .bind("notBefore", texts(rows, MessageRow::notBefore))
                .bind("senders", texts(rows, MessageRow::sender))
                .bind("reasons", texts(rows, MessageRow::reason))
                .bind("details", texts(rows, MessageRow::detail))
                .bind("languages", texts(rows, MessageRow::language))
                .bind("versions", texts(rows, MessageRow::version))
                .bind("updated", texts(rows, MessageRow::updatedAt))
                .execute();
    }

    private static MessageEvent.MessageRequested of(RecordedEvent<?> recorded) {
        return (MessageEvent.MessageRequested) recorded.event();
    }

    private static <T> String[] texts(List<T> rows, Function<T, @Nullable Object> column) {
        return rows.stream().map(row -> textOf(column.apply(row))).toArray(String[]::new);
    }

    private static @Nullable String textOf(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
