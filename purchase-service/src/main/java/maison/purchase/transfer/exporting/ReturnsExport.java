package maison.purchase.transfer.exporting;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maison.purchase.intake.ReturnRequest;
import maison.purchase.sales.sale.SaleCommand.LineQuantity;
import maison.purchase.sales.sale.SaleEvent;
import maison.purchase.sales.sale.SaleEvent.LinesReturned;
import maison.purchase.sales.sale.SaleEvent.ReturnParked;
import maison.purchase.sales.sale.SaleEvent.ReturnedLine;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import maison.purchase.sales.sale.SaleEvent.SaleJoined;
import maison.purchase.sales.sale.SaleEvent.SaleLeft;
import maison.purchase.sales.sale.SaleEvent.SaleVoided;
import org.jspecify.annotations.Nullable;

/// Returns, voids and returns that wait for their sale, as a bulk request takes them. A void is a
/// return of all that was left.
@Singleton
final class ReturnsExport implements ExportKind<ReturnsExport.Item> {

    /// What came back.
    sealed interface Item {

        UUID saleId();

        /// Taken back, or undone.
        record Back(UUID saleId, LinesReturned event, boolean voided) implements Item {}

        /// Waits for its sale.
        record Waiting(UUID saleId, ReturnParked event) implements Item {}
    }

    /// A line of a bulk request.
    record Line(String type, UUID id, UUID saleId, @JsonUnwrapped ReturnRequest back) {}

    private static final List<String> COLUMNS =
            List.of(
                    "return_id",
                    "sale_id",
                    "state",
                    "store_id",
                    "occurred_at",
                    "reason",
                    "customer_id",
                    "currency",
                    "return_net",
                    "return_tax",
                    "return_total",
                    "refunds",
                    "line_id",
                    "quantity",
                    "beyond_the_sale",
                    "write_off_reason",
                    "net",
                    "tax");

    @Override
    public String name() {
        return "returns";
    }

    @Override
    public List<String> events() {
        return List.of("lines-returned", "sale-voided", "return-parked");
    }

    @Override
    public int together() {
        return 200;
    }

    @Override
    public @Nullable Item read(Found found) {
        return switch ((SaleEvent) found.event().event()) {
            case LinesReturned back -> new Item.Back(found.id(), back, false);
            case SaleVoided undo -> new Item.Back(found.id(), undo.undone(), true);
            case ReturnParked parked ->
                    isApplied(parked, found) ? null : new Item.Waiting(found.id(), parked);
            case SaleCompleted _, SaleLeft _, SaleJoined _ -> null;
        };
    }

    // Then it is a record where it was.
    private static boolean isApplied(ReturnParked parked, Found found) {
        return found.events(SaleEvent.class).stream()
                .anyMatch(each ->
                        each instanceof LinesReturned back
                                && back.returnId().equals(parked.returnId()));
    }

    @Override
    public String storeOf(Item item) {
        return switch (item) {
            case Item.Back(_, var event, _) -> event.storeId();
            case Item.Waiting(_, var event) -> event.storeId();
        };
    }

    @Override
    public Line json(Item item) {
        return switch (item) {
            case Item.Back(var sale, var event, _) ->
                    new Line("return", event.returnId(), sale, AsReturn.of(event));
            case Item.Waiting(var sale, var event) ->
                    new Line("return", event.returnId(), sale, AsReturn.of(event));
        };
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public List<String[]> rows(Item item) {
        return switch (item) {
            case Item.Back back -> rows(back);
            case Item.Waiting(var sale, var event) ->
                    event.lines().stream().map(line -> row(sale, event, line)).toList();
        };
    }

    private static List<String[]> rows(Item.Back back) {
        var rows = new ArrayList<String[]>();
        back.event().lines().forEach(line -> rows.add(row(back, line, false)));
        back.event().beyond().forEach(line -> rows.add(row(back, line, true)));
        return rows;
    }

    private static String[] row(Item.Back back, ReturnedLine line, boolean beyond) {
        LinesReturned event = back.event();
        return Csv.row(
                event.returnId(),
                back.saleId(),
                back.voided() ? "voided" : "returned",
                event.storeId(),
                event.occurredAt(),
                event.reason(),
                event.customerId(),
                event.amounts().net().getCurrencyUnit(),
                event.amounts().net(),
                event.amounts().tax(),
                event.amounts().total(),
                Csv.parts(
                        event.refunds(),
                        (text, each) -> Csv.part(text, each.kind(), each.amount())),
                line.lineId(),
                line.quantity(),
                beyond,
                line.writeOff(),
                line.amounts().net(),
                line.amounts().tax());
    }

    private static String[] row(UUID sale, ReturnParked event, LineQuantity line) {
        return Csv.row(
                event.returnId(),
                sale,
                "waiting",
                event.storeId(),
                event.occurredAt(),
                event.reason(),
                null,
                null,
                null,
                null,
                null,
                Csv.parts(
                        event.refunds(),
                        (text, each) -> Csv.part(text, each.kind(), each.amount())),
                line.lineId(),
                line.quantity(),
                false,
                line.writeOff(),
                null,
                null);
    }
}
