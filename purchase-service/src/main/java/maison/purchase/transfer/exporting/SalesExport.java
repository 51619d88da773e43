package maison.purchase.transfer.exporting;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import maison.purchase.intake.SaleRequest;
import maison.purchase.sales.sale.Sale.Sold;
import maison.purchase.sales.sale.SaleDecider;
import maison.purchase.sales.sale.SaleEvent;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import maison.purchase.sales.sale.SaleLine;
import org.jspecify.annotations.Nullable;

/// Sales as a bulk request takes them, each at the place where it was recorded, with the customer
/// whose it is at the end of the export.
@Singleton
final class SalesExport implements ExportKind<SalesExport.Item> {

    /// A sale, and what has become of it.
    record Item(UUID id, Sold sold) {}

    /// A line of a bulk request.
    record Line(String type, UUID id, @JsonUnwrapped SaleRequest sale) {}

    private static final List<String> COLUMNS =
            List.of(
                    "sale_id",
                    "receipt_number",
                    "terminal_id",
                    "store_id",
                    "channel",
                    "associate_id",
                    "occurred_at",
                    "zone",
                    "customer_id",
                    "currency",
                    "sale_net",
                    "sale_tax",
                    "sale_total",
                    "payable",
                    "change",
                    "tenders",
                    "tax_inclusive",
                    "voided",
                    "line_id",
                    "line_kind",
                    "sku",
                    "description",
                    "category",
                    "brand",
                    "quantity",
                    "unit_price",
                    "discount",
                    "net",
                    "tax");

    private final SaleDecider rules = new SaleDecider();

    @Override
    public String name() {
        return "sales";
    }

    /// A sale is recorded once in its stream, though a return may have come before it.
    @Override
    public List<String> events() {
        return List.of("sale-completed");
    }

    @Override
    public int together() {
        return 200;
    }

    @Override
    public @Nullable Item read(Found found) {
        return rules.replay(found.events(SaleEvent.class)) instanceof Sold sold
                ? new Item(found.id(), sold)
                : null;
    }

    @Override
    public String storeOf(Item item) {
        return item.sold().facts().register().storeId();
    }

    @Override
    public Line json(Item item) {
        return new Line(
                "sale", item.id(), AsRequest.of(item.sold().facts(), item.sold().customerId()));
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public List<String[]> rows(Item item) {
        return item.sold().facts().lines().stream().map(line -> row(item, line)).toList();
    }

    private static String[] row(Item item, SaleLine line) {
        SaleCompleted sale = item.sold().facts();
        return Csv.row(
                item.id(),
                sale.register().receiptNumber(),
                sale.register().terminalId(),
                sale.register().storeId(),
                sale.register().channel(),
                sale.register().associateId(),
                sale.occurredAt(),
                sale.zone(),
                item.sold().customerId(),
                sale.change().getCurrencyUnit(),
                sale.amounts().net(),
                sale.amounts().tax(),
                sale.amounts().total(),
                sale.payable(),
                sale.change(),
                Csv.parts(
                        sale.tenders(), (text, each) -> Csv.part(text, each.kind(), each.amount())),
                sale.circumstances() != null
                        && Boolean.TRUE.equals(sale.circumstances().taxInclusive()),
                item.sold().voided() != null,
                line.lineId(),
                line.kind(),
                line.item().sku(),
                line.item().description(),
                line.item().category(),
                line.item().brand(),
                line.quantity(),
                line.unitPrice(),
                line.discount(),
                line.amounts().net(),
                line.amounts().tax());
    }
}
