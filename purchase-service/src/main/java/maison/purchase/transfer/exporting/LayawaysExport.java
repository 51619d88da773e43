package maison.purchase.transfer.exporting;

import jakarta.inject.Singleton;
import java.util.List;
import maison.purchase.instalments.layaway.Layaway.Laid;
import maison.purchase.instalments.layaway.LayawayDecider;
import maison.purchase.instalments.layaway.LayawayEvent;
import maison.purchase.instalments.layaways.LayawayView;
import maison.purchase.instalments.layaways.LayawayViews;
import org.jspecify.annotations.Nullable;

/// Layaways, each at the place where it was opened.
@Singleton
final class LayawaysExport implements ExportKind<LayawayView> {

    private static final List<String> COLUMNS =
            List.of(
                    "layaway_id",
                    "customer_id",
                    "store_id",
                    "status",
                    "overdue",
                    "opened_at",
                    "zone",
                    "associate_id",
                    "policy",
                    "currency",
                    "total",
                    "service_fee",
                    "paid",
                    "held",
                    "outstanding",
                    "line_id",
                    "sku",
                    "description",
                    "quantity",
                    "picked_up",
                    "unit_price",
                    "net",
                    "tax");

    private final LayawayDecider rules = new LayawayDecider();

    @Override
    public String name() {
        return "layaways";
    }

    @Override
    public List<String> events() {
        return List.of("layaway-opened");
    }

    @Override
    public @Nullable LayawayView read(Found found) {
        return rules.replay(found.events(LayawayEvent.class)) instanceof Laid laid
                ? LayawayViews.asOf(found.id(), laid, found.asOf())
                : null;
    }

    @Override
    public String storeOf(LayawayView item) {
        return item.storeId();
    }

    @Override
    public Object json(LayawayView item) {
        return item;
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public List<String[]> rows(LayawayView item) {
        return item.lines().stream()
                .map(each ->
                        Csv.row(
                                item.layawayId(),
                                item.customerId(),
                                item.storeId(),
                                item.status(),
                                item.overdue(),
                                item.openedAt(),
                                item.zone(),
                                item.associateId(),
                                item.policy(),
                                item.money().total().getCurrencyUnit(),
                                item.money().total(),
                                item.money().serviceFee(),
                                item.money().paid(),
                                item.money().held(),
                                item.money().outstanding(),
                                each.lineId(),
                                each.sku(),
                                each.description(),
                                each.quantity(),
                                each.pickedUp(),
                                each.unitPrice(),
                                each.net(),
                                each.tax()))
                .toList();
    }
}
