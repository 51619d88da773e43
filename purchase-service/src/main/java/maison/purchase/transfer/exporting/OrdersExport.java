package maison.purchase.transfer.exporting;

import jakarta.inject.Singleton;
import java.util.List;
import maison.purchase.atelier.bespoke.BespokeDecider;
import maison.purchase.atelier.bespoke.BespokeEvent;
import maison.purchase.atelier.bespoke.BespokeOrder.Placed;
import maison.purchase.atelier.orders.MoneyView;
import maison.purchase.atelier.orders.OrderView;
import maison.purchase.atelier.orders.OrderViews;
import org.jspecify.annotations.Nullable;

/// Bespoke orders, each at the place where it was quoted. What pieces were made from and how they
/// were altered stays here: it tells of bodies.
@Singleton
final class OrdersExport implements ExportKind<OrderView> {

    private static final List<String> COLUMNS =
            List.of(
                    "order_id",
                    "customer_id",
                    "store_id",
                    "associate_id",
                    "product_type",
                    "state",
                    "stage",
                    "quoted_at",
                    "valid_until",
                    "promised_date",
                    "late",
                    "zone",
                    "sale_id",
                    "cancelled_because",
                    "currency",
                    "total",
                    "paid",
                    "outstanding",
                    "line_id",
                    "sku",
                    "description",
                    "category",
                    "quantity",
                    "unit_price",
                    "net",
                    "tax");

    private final BespokeDecider rules = new BespokeDecider();

    @Override
    public String name() {
        return "orders";
    }

    @Override
    public List<String> events() {
        return List.of("order-quoted");
    }

    @Override
    public @Nullable OrderView read(Found found) {
        return rules.replay(found.events(BespokeEvent.class)) instanceof Placed placed
                ? OrderViews.withoutBodies(found.id(), placed, found.asOf())
                : null;
    }

    @Override
    public String storeOf(OrderView item) {
        return item.storeId();
    }

    @Override
    public Object json(OrderView item) {
        return item;
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public List<String[]> rows(OrderView item) {
        return item.lines().stream().map(each -> row(item, item.money(), each)).toList();
    }

    private static String[] row(OrderView item, @Nullable MoneyView money, OrderView.Line line) {
        return Csv.row(
                item.orderId(),
                item.customerId(),
                item.storeId(),
                item.associateId(),
                item.productType(),
                item.state(),
                item.stage(),
                item.quotedAt(),
                item.validUntil(),
                item.promisedDate(),
                item.late(),
                item.zone(),
                item.saleId(),
                item.cancelledBecause(),
                money == null ? null : money.total().getCurrencyUnit(),
                money == null ? null : money.total(),
                money == null ? null : money.paid(),
                money == null ? null : money.outstanding(),
                line.lineId(),
                line.sku(),
                line.description(),
                line.category(),
                line.quantity(),
                line.unitPrice(),
                line.net(),
                line.tax());
    }
}
