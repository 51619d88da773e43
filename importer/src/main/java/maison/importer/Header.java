package maison.importer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the file has each column; -1 for one that the mapping does not name.
record Header(
        int size,
        int invoice,
        int sku,
        int description,
        int quantity,
        int date,
        int unitPrice,
        int customer,
        int category,
        int brand,
        int tax) {

    static Header of(Mapping.Columns columns, List<String> names) {
        return new Header(
                names.size(),
                place(columns.invoice(), names),
                place(columns.sku(), names),
                place(columns.description(), names),
                place(columns.quantity(), names),
                place(columns.date(), names),
                place(columns.unitPrice(), names),
                place(columns.customer(), names),
                place(columns.category(), names),
                place(columns.brand(), names),
                place(columns.tax(), names));
    }

    private static int place(@Nullable String column, List<String> names) {
        if (column == null) {
            return -1;
        }
        int place = names.indexOf(column);
        if (place < 0) {
            throw new ImportFailure(
                    ExitCode.USAGE,
                    "The file has no column %s; it has %s".formatted(column, names));
        }
        return place;
    }
}
