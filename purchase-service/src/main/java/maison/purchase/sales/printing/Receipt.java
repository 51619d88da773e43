package maison.purchase.sales.printing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.purchase.shopfront.stores.StoreView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// What a receipt says, for whoever prints it themself.
///
/// @param code what the QR code holds: `terminal:number`, which finds the sale
/// @param date the day at the store, in words of the receipt's language
/// @param ummAlQura the same day in the Umm al-Qura calendar, where the letterhead has it
/// @param letterhead absent where nobody has described the store
/// @param sums absent from a gift receipt
@Schema(
        name = "Receipt",
        requiredProperties = {
            "saleId",
            "code",
            "receiptNumber",
            "terminalId",
            "storeId",
            "gift",
            "language",
            "occurredAt",
            "zone",
            "date",
            "time",
            "currency",
            "lines",
            "tenders",
            "returns"
        })
public record Receipt(
        UUID saleId,
        String code,
        String receiptNumber,
        String terminalId,
        String storeId,
        boolean gift,
        String language,
        StoreView.@Nullable Head letterhead,
        @Nullable String taxNumber,
        Instant occurredAt,
        String zone,
        @Schema(examples = "14 March 2026") String date,
        @Schema(examples = "15:30") String time,
        @Schema(examples = "25 Ramadan 1447 AH") @Nullable String ummAlQura,
        String currency,
        List<Line> lines,
        @Nullable Sums sums,
        List<Tender> tenders,
        List<Back> returns) {

    public Receipt {
        lines = List.copyOf(lines);
        tenders = List.copyOf(tenders);
        returns = List.copyOf(returns);
    }

    /// One line. Amounts are absent from a gift receipt.
    ///
    /// @param unitPrice before discount and tax
    /// @param discount all that was taken off, before tax
    @Schema(
            name = "ReceiptLine",
            requiredProperties = {"lineId", "sku", "description", "quantity"})
    public record Line(
            String lineId,
            String sku,
            String description,
            String quantity,
            @Nullable Money unitPrice,
            @Nullable Money discount,
            @Nullable Money net,
            @Nullable Money tax,
            @Nullable Money total) {}

    /// What was owed, given and given back.
    ///
    /// @param taxInclusive whether the printed amounts have the tax in them
    /// @param refunded the sum of the returns so far
    @Schema(name = "ReceiptSums")
    public record Sums(
            boolean taxInclusive,
            Money discount,
            Money net,
            Money tax,
            Money total,
            Money change,
            Money refunded) {}

    /// One means of payment; of a card, what may stand on paper.
    @Schema(
            name = "ReceiptTender",
            requiredProperties = {"kind", "amount"})
    public record Tender(
            String kind, Money amount, @Nullable String brand, @Nullable String lastFour) {}

    /// Something that came back since.
    @Schema(
            name = "ReceiptReturn",
            requiredProperties = {"date", "lines"})
    public record Back(String date, List<BackLine> lines, @Nullable Money refunded) {

        public Back {
            lines = List.copyOf(lines);
        }
    }

    /// So much of a line.
    @Schema(
            name = "ReceiptReturnLine",
            requiredProperties = {"lineId", "quantity"})
    public record BackLine(String lineId, String quantity) {}
}
