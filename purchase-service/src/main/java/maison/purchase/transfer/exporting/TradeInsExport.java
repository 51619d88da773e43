package maison.purchase.transfer.exporting;

import jakarta.inject.Singleton;
import java.util.List;
import maison.purchase.aftercare.tradein.TradeIn.Quoted;
import maison.purchase.aftercare.tradein.TradeInDecider;
import maison.purchase.aftercare.tradein.TradeInEvent;
import maison.purchase.aftercare.tradeins.TradeInView;
import org.jspecify.annotations.Nullable;

/// Trade-ins, each at the place where it was quoted.
@Singleton
final class TradeInsExport implements ExportKind<TradeInView> {

    private static final List<String> COLUMNS =
            List.of(
                    "trade_in_id",
                    "customer_id",
                    "store_id",
                    "associate_id",
                    "status",
                    "belonging_id",
                    "source",
                    "category",
                    "condition",
                    "quoted_at",
                    "valid_until",
                    "policy",
                    "currency",
                    "paid",
                    "accepted_at",
                    "rule",
                    "credit",
                    "sale_id",
                    "credit_id");

    private final TradeInDecider rules = new TradeInDecider();

    @Override
    public String name() {
        return "trade-ins";
    }

    @Override
    public List<String> events() {
        return List.of("trade-in-quoted");
    }

    @Override
    public @Nullable TradeInView read(Found found) {
        return rules.replay(found.events(TradeInEvent.class)) instanceof Quoted quoted
                ? TradeInView.of(found.id(), quoted, found.asOf())
                : null;
    }

    @Override
    public String storeOf(TradeInView item) {
        return item.storeId();
    }

    @Override
    public Object json(TradeInView item) {
        return item;
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public List<String[]> rows(TradeInView item) {
        TradeInView.Accepted in = item.accepted();
        return List.<String[]>of(
                Csv.row(
                        item.tradeInId(),
                        item.customerId(),
                        item.storeId(),
                        item.associateId(),
                        item.status(),
                        item.belongingId(),
                        item.source(),
                        item.category(),
                        item.condition(),
                        item.quotedAt(),
                        item.validUntil(),
                        item.policy(),
                        item.paid() == null ? null : item.paid().getCurrencyUnit(),
                        item.paid(),
                        in == null ? null : in.occurredAt(),
                        in == null ? null : in.rule(),
                        in == null ? null : in.credit(),
                        in == null ? null : in.saleId(),
                        in == null ? null : in.creditId()));
    }
}
