package maison.customer.permission.consents;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import maison.customer.SqlArray;
import maison.customer.permission.consent.ConsentEvent;
import maison.customer.permission.consent.ConsentEvent.ConsentAsked;
import maison.customer.permission.consent.ConsentEvent.ConsentGiven;
import maison.customer.permission.consent.ConsentEvent.ConsentRevoked;
import maison.platform.eventstore.Envelope;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.projection.Projection;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;
import org.jspecify.annotations.Nullable;

/// Keeps `consents` in step with the events: one row for each word.
@Singleton
final class ConsentProjection implements Projection {

    private record Row(Envelope envelope, ConsentEvent event) {

        /// How the customer said so, and where.
        String mechanism() {
            return switch (event) {
                case ConsentGiven given -> given.mechanism();
                case ConsentAsked asked -> asked.mechanism();
                case ConsentRevoked revoked -> revoked.mechanism();
            };
        }

        String source() {
            return switch (event) {
                case ConsentGiven given -> given.source();
                case ConsentAsked asked -> asked.source();
                case ConsentRevoked revoked -> revoked.source();
            };
        }

        @Nullable ConsentGiven given() {
            return event instanceof ConsentGiven given ? given : null;
        }

        @Nullable String textVersion() {
            var given = given();
            return given == null ? null : given.textVersion();
        }

        @Nullable String locale() {
            var given = given();
            return given == null ? null : given.locale();
        }

        @Nullable String textHash() {
            var given = given();
            return given == null ? null : given.textHash();
        }

        @Nullable UUID requestId() {
            var given = given();
            return given == null ? null : given.requestId();
        }
    }

    @Override
    public String name() {
        return "consents";
    }

    @Override
    public String ddl() {
        return "projections/consents.sql";
    }

    @Override
    public void apply(Handle handle, List<RecordedEvent<?>> events) {
        var rows = new ArrayList<Row>();
        for (var recorded : events) {
            // A yes that waits to be confirmed is no word yet.
            if (recorded.event() instanceof ConsentEvent event
                    && !(event instanceof ConsentAsked)) {
                rows.add(new Row(recorded.envelope(), event));
            }
        }
        if (!rows.isEmpty()) {
            insert(handle, rows);
        }
    }

    private static void insert(Handle handle, List<Row> rows) {
        handle.createUpdate(
                        """
                        insert into consents (event_id, position, customer_id, purpose, channel, granted,
                            text_version, locale, mechanism, source, at, recorded_at, actor_kind,
                            actor_id, text_sha256, request_id)
                        select id, position, customer, purpose, channel, version is not null,
                            version, locale, mechanism, source, at::timestamptz,
                            recorded::timestamptz, kind, actor, sha256, request
                        from unnest(:id, :position, :customer, :purpose, :channel, :version, :locale,
                                    :mechanism, :source, :at, :recorded, :kind, :actor, :sha256,
                                    :request)
                            as t(id, position, customer, purpose, channel, version, locale,
                                 mechanism, source, at, recorded, kind, actor, sha256, request)
                        """)
                .bind("id", column(handle, "uuid", rows, row -> row.envelope().eventId()))
                .bind("position", column(handle, "bigint", rows, row -> row.envelope().position()))
                .bind("customer", column(handle, "uuid", rows, row -> row.event().customerId()))
                .bind("purpose", column(handle, "text", rows, row -> row.event().purpose().json()))
                .bind("channel", column(handle, "text", rows, row -> row.event().channel().json()))
                .bind("version", column(handle, "text", rows, Row::textVersion))
                .bind("locale", column(handle, "text", rows, Row::locale))
                .bind("mechanism", column(handle, "text", rows, Row::mechanism))
                .bind("source", column(handle, "text", rows, Row::source))
                .bind("at", column(handle, "text", rows, row -> row.event().at().toString()))
                .bind(
                        "recorded",
                        column(handle, "text", rows, row -> row.envelope().recordedAt().toString()))
                .bind("sha256", column(handle, "text", rows, Row::textHash))
                .bind("request", column(handle, "uuid", rows, Row::requestId))
                .bind(
                        "kind",
                        column(
                                handle,
                                "text",
                                rows,
                                row -> row.envelope().context().actor().kind().name()))
                .bind(
                        "actor",
                        column(handle, "text", rows, row -> row.envelope().context().actor().id()))
                .execute();
    }

    private static Argument column(
            Handle handle, String type, List<Row> rows, Function<Row, @Nullable Object> value) {
        var values = new ArrayList<@Nullable Object>();
        rows.forEach(row -> values.add(value.apply(row)));
        return SqlArray.of(handle, type, values);
    }
}
