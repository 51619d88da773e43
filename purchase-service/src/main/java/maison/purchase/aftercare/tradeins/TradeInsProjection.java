package maison.purchase.aftercare.tradeins;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;
import maison.purchase.aftercare.tradein.TradeInEvent.TradeInAccepted;
import maison.purchase.aftercare.tradein.TradeInEvent.TradeInQuoted;
import maison.purchase.aftercare.tradein.TradeInEvent.TradeInUndone;
import org.jspecify.annotations.Nullable;

/// Fills the table of `projections/trade_ins.sql`.
@Singleton
final class TradeInsProjection implements WritingProjection {

    private static final String INSERT =
            """
            insert into trade_ins (trade_in_id, customer_id, store_id, belonging_id, category,
                                   quoted_at, valid_until, currency, best)
            select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::uuid[], ?::text[],
                                 ?::timestamptz[], ?::timestamptz[], ?::text[], ?::numeric[])
            """;

    private static final String UPDATE =
            """
            update trade_ins t
            set credit = c.credit, sale_id = c.sale_id, credit_id = c.credit_id
            from unnest(?::uuid[], ?::numeric[], ?::uuid[], ?::uuid[])
                 as c(id, credit, sale_id, credit_id)
            where t.trade_in_id = c.id
            """;

    private record Row(UUID id, TradeInQuoted quote) {

        BigDecimal best() {
            return quote.offers().stream()
                    .map(offer -> offer.credit().getAmount())
                    .reduce(BigDecimal.ZERO, BigDecimal::max);
        }
    }

    /// @param credit null if the house does not have the piece
    private record Change(
            UUID id, @Nullable BigDecimal credit, @Nullable UUID saleId, @Nullable UUID creditId) {}

    @Override
    public String name() {
        return "trade_ins";
    }

    @Override
    public String ddl() {
        return "projections/trade_ins.sql";
    }

    @Override
    public List<Write> writes(List<RecordedEvent<?>> events) {
        var rows = new ArrayList<Row>();
        // The last of a batch counts: each says all of it.
        Map<UUID, Change> changes = new LinkedHashMap<>();
        for (RecordedEvent<?> each : events) {
            UUID id = each.streamId();
            switch (each.event()) {
                case TradeInQuoted quote -> rows.add(new Row(id, quote));
                case TradeInAccepted taken ->
                        changes.put(
                                id,
                                new Change(
                                        id,
                                        taken.credit().getAmount(),
                                        taken.saleId(),
                                        taken.creditId()));
                case TradeInUndone _ -> changes.put(id, new Change(id, null, null, null));
                default -> {}
            }
        }
        var writes = new ArrayList<Write>();
        writes.addAll(
                Write.ofRows(
                        INSERT,
                        rows,
                        Row::id,
                        row -> row.quote().customerId(),
                        row -> row.quote().asked().storeId(),
                        row -> row.quote().asked().belongingId(),
                        row -> row.quote().worth().category(),
                        row -> row.quote().occurredAt(),
                        row -> row.quote().validUntil(),
                        row -> row.quote().worth().paid().getCurrencyUnit().getCode(),
                        Row::best));
        writes.addAll(
                Write.ofRows(
                        UPDATE,
                        List.copyOf(changes.values()),
                        Change::id,
                        Change::credit,
                        Change::saleId,
                        Change::creditId));
        return writes;
    }
}
