package maison.purchase.sales.sale;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import maison.purchase.sales.sale.SaleLine.Item;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Sales to test with.
public final class Examples {

    public static final UUID CUSTOMER = UUID.fromString("0193f2aa-1b00-7c55-9a3d-2f6e8d7c4b10");
    public static final Instant SATURDAY = Instant.parse("2026-03-14T11:30:00Z");
    public static final Instant WEDNESDAY = Instant.parse("2026-03-18T09:05:00Z");

    private Examples() {}

    public static Money usd(String amount) {
        return Money.parse("USD " + amount);
    }

    public static Quantity quantity(String value) {
        return new Quantity(new java.math.BigDecimal(value));
    }

    public static SaleLine line(String lineId, String quantity, String net, String tax) {
        return new SaleLine(
                lineId,
                new Item("SKU-" + lineId, "Something", null, null, Map.of()),
                quantity(quantity),
                usd(net),
                List.of(),
                new Amounts(usd(net), usd(tax)));
    }

    public static SaleCompleted sale(SaleLine... lines) {
        return sale(CUSTOMER, List.of(lines));
    }

    public static SaleCompleted sale(@Nullable UUID customer, List<SaleLine> lines) {
        Amounts sum = Amounts.zero(usd("0.00").getCurrencyUnit());
        for (SaleLine line : lines) {
            sum = sum.plus(line.amounts());
        }
        return new SaleCompleted(
                customer,
                new Register("dubai-mall", "dubai-mall-1", "2026-000417", null, "store"),
                SATURDAY,
                "Asia/Dubai",
                sum,
                new ArrayList<>(lines),
                List.of(new Tender(Tender.Kind.CASH, sum.total(), null, null)),
                usd("0.00"));
    }
}
