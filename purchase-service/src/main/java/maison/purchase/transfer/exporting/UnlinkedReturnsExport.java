package maison.purchase.transfer.exporting;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import maison.purchase.intake.UnlinkedReturnRequest;
import maison.purchase.sales.unlinked.UnlinkedReturnEvent.ReturnedWithoutSale;

/// Returns without a sale, as a bulk request takes them.
@Singleton
final class UnlinkedReturnsExport implements ExportKind<UnlinkedReturnsExport.Item> {

    /// What came back.
    record Item(UUID id, ReturnedWithoutSale event) {}

    /// A line of a bulk request.
    record Line(String type, UUID id, @JsonUnwrapped UnlinkedReturnRequest back) {}

    private static final List<String> COLUMNS =
            List.of(
                    "return_id",
                    "store_id",
                    "occurred_at",
                    "reason",
                    "customer_id",
                    "currency",
                    "return_net",
                    "return_tax",
                    "return_total",
                    "line_id",
                    "sku",
                    "description",
                    "quantity",
                    "net",
                    "tax");

    @Override
    public String name() {
        return "unlinked-returns";
    }

    @Override
    public List<String> events() {
        return List.of("returned-without-sale");
    }

    @Override
    public int together() {
        return 200;
    }

    @Override
    public Item read(Found found) {
        return new Item(found.id(), (ReturnedWithoutSale) found.event().event());
    }

    @Override
    public String storeOf(Item item) {
        return item.event().storeId();
    }

    @Override
    public Line json(Item item) {
        return new Line("unlinked-return", item.id(), AsReturn.of(item.event()));
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public List<String[]> rows(Item item) {
        ReturnedWithoutSale event = item.event();
        return event.lines().stream()
                .map(line ->
                        Csv.row(
                                item.id(),
                                event.storeId(),
                                event.occurredAt(),
                                event.reason(),
                                event.customerId(),
                                event.amounts().net().getCurrencyUnit(),
                                event.amounts().net(),
                                event.amounts().tax(),
                                event.amounts().total(),
                                line.lineId(),
                                line.sku(),
                                line.description(),
                                line.quantity(),
                                line.amounts().net(),
                                line.amounts().tax()))
                .toList();
    }
}
