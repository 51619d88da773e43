package maison.importer;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of the file that can be a line of a sale or of a return.
///
/// @param number place in the file; the header is row 1, as a spreadsheet counts
/// @param quantity above zero, also for what came back
/// @param unitPrice zero or more
/// @param back whether it takes goods back
/// @param customer the till's own number of the customer; absent for an anonymous sale
record Row(
        int number,
        String invoice,
        boolean back,
        Instant at,
        @Nullable String customer,
        Article article,
        BigDecimal quantity,
        BigDecimal unitPrice,
        @Nullable BigDecimal tax) {

    /// What the line is about.
    record Article(
            String sku, String description, @Nullable String category, @Nullable String brand) {}
}
