package maison.purchase.transfer.exporting;

import jakarta.inject.Singleton;
import java.util.List;
import maison.platform.eventstore.Loaded;
import maison.platform.eventstore.RecordedEvent;
import maison.purchase.storecredit.credit.CreditDecider;
import maison.purchase.storecredit.credit.CreditEvent;
import maison.purchase.storecredit.credit.StoreCredit.Issued;
import maison.purchase.storecredit.crediting.CreditView;
import org.jspecify.annotations.Nullable;

/// Store credits with all their movements, each at the place where it was issued.
@Singleton
final class CreditsExport implements ExportKind<CreditView> {

    private static final List<String> COLUMNS =
            List.of(
                    "credit_id",
                    "customer_id",
                    "store_id",
                    "reason",
                    "issued_at",
                    "expires_at",
                    "currency",
                    "issued",
                    "balance",
                    "debt",
                    "movement",
                    "occurred_at",
                    "amount",
                    "balance_after",
                    "sale_id",
                    "return_id");

    private final CreditDecider rules = new CreditDecider();

    @Override
    public String name() {
        return "store-credits";
    }

    @Override
    public List<String> events() {
        return List.of("credit-issued");
    }

    @Override
    public @Nullable CreditView read(Found found) {
        List<RecordedEvent<CreditEvent>> history = found.recorded(CreditEvent.class);
        var state = rules.replay(found.events(CreditEvent.class));
        return state instanceof Issued
                ? CreditView.of(
                        found.id(), new Loaded<>(state, history.size(), history), found.asOf())
                : null;
    }

    @Override
    public String storeOf(CreditView item) {
        return item.storeId();
    }

    @Override
    public Object json(CreditView item) {
        return item;
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public List<String[]> rows(CreditView item) {
        return item.movements().stream()
                .map(each ->
                        Csv.row(
                                item.creditId(),
                                item.customerId(),
                                item.storeId(),
                                item.reason(),
                                item.issuedAt(),
                                item.expiresAt(),
                                item.issued().getCurrencyUnit(),
                                item.issued(),
                                item.balance(),
                                item.debt(),
                                each.kind(),
                                each.occurredAt(),
                                each.amount(),
                                each.balance(),
                                each.saleId(),
                                each.returnId()))
                .toList();
    }
}
