package maison.purchase.sales.printing;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A receipt in words, ready to be set: everything is text in its language.
///
/// @param direction `ltr` or `rtl`
/// @param logo data URI; null without one
/// @param columns headings of the lines' columns: two for a gift receipt, else four
/// @param message what the giver says, on a gift receipt from the day of the gift on
/// @param policy the house's own words
/// @param qr data URI of the code
@TemplateData
public record Sheet(
        String language,
        String direction,
        String title,
        String name,
        List<String> address,
        @Nullable String logo,
        List<Row> facts,
        List<String> columns,
        List<Line> lines,
        List<Row> sums,
        List<Row> payments,
        List<Row> returns,
        String returnsTitle,
        @Nullable String message,
        @Nullable String note,
        @Nullable String policy,
        String code,
        String qr) {

    public Sheet {
        address = List.copyOf(address);
        facts = List.copyOf(facts);
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
        sums = List.copyOf(sums);
        payments = List.copyOf(payments);
        returns = List.copyOf(returns);
    }

    /// A label and what belongs to it.
    ///
    /// @param strong whether it stands out, as the total does
    @TemplateData
    public record Row(String label, String value, boolean strong) {}

    /// One line of the sale.
    ///
    /// @param notes below the description, such as a discount
    /// @param price null on a gift receipt, as is the amount
    @TemplateData
    public record Line(
            String description,
            String sku,
            List<String> notes,
            String quantity,
            @Nullable String price,
            @Nullable String amount) {

        public Line {
            notes = List.copyOf(notes);
        }
    }
}
