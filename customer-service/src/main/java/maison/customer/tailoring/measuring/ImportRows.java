package maison.customer.tailoring.measuring;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import maison.customer.identity.person.Complaint;
import maison.customer.tailoring.length.Dimension;
import maison.customer.tailoring.length.Unit;
import maison.customer.tailoring.measurements.ValueForm;
import maison.customer.tailoring.measurements.ValueReader;
import maison.customer.tailoring.measuring.DeviceFile.Row;
import maison.customer.tailoring.measuring.ImportForm.Mapping;
import maison.customer.tailoring.template.Template;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Brings a device's rows to points by its mapping.
///
/// Devices compute and write more digits than a body has: a length that is not stored exactly is
/// rounded half up to a thousandth of a millimetre or a hundredth of an inch, and its row says so.
final class ImportRows {

    // More than any literal has.
    private static final int DECIMALS_MAX = 6;

    /// What became of a row. Numbers are not repeated here, nor names that the mapping does not
    /// have: with a wrong `nameField` they could be anything.
    ///
    /// @param source as the mapping has it
    /// @param status `taken`, `rounded`, `unmapped` or `invalid`
    @Schema(name = "ImportedMeasure")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(
            int row,
            @Schema(examples = "Chest girth") @Nullable String source,
            @Schema(examples = "chest") @Nullable String point,
            @Schema(enumeration = {"taken", "rounded", "unmapped", "invalid"}) String status,
            @Nullable String detail) {}

    private final List<Result> results = new ArrayList<>();
    private final List<ValueForm> values = new ArrayList<>();
    private final List<Mapping> mapping;
    private final ValueReader reader;

    ImportRows(Template template, List<Mapping> mapping) {
        this.mapping = List.copyOf(mapping);
        this.reader = new ValueReader(template, Unit.CM);
    }

    List<Result> results() {
        return List.copyOf(results);
    }

    List<ValueForm> values() {
        return List.copyOf(values);
    }

    boolean isWhole() {
        return results.stream().noneMatch(each -> each.status().equals("invalid"));
    }

    void add(Row row) {
        Optional<Mapping> found =
                mapping.stream().filter(each -> each.source().equals(row.name())).findFirst();
        if (found.isEmpty() || row.value().isBlank()) {
            results.add(new Result(row.row(), null, null, "unmapped", null));
        } else {
            add(row, found.get());
        }
    }

    private void add(Row row, Mapping to) {
        Unit unit = Unit.of(to.unit());
        String number = row.value().strip();
        String rounded = rounded(number, unit);
        var form = new ValueForm(to.point(), null, to.side(), rounded + " " + to.unit());
        int complaints = reader.complaints().size();
        if (reader.read(form, "").isPresent()) {
            values.add(form);
            String status = rounded.equals(number) ? "taken" : "rounded";
            results.add(new Result(row.row(), row.name(), to.point(), status, null));
        } else {
            Complaint complaint = reader.complaints().get(complaints);
            results.add(
                    new Result(row.row(), row.name(), to.point(), "invalid", complaint.detail()));
        }
    }

    private static String rounded(String number, Unit unit) {
        if (unit.dimension() != Dimension.LENGTH || !number.matches("\\d{1,6}\\.\\d{1,20}")) {
            return number;
        }
        var written = new BigDecimal(number);
        return isExact(written, unit)
                ? number
                : written.setScale(decimals(unit), RoundingMode.HALF_UP).toPlainString();
    }

    private static boolean isExact(BigDecimal written, Unit unit) {
        BigDecimal steps = written.multiply(BigDecimal.valueOf(unit.steps()));
        return written.scale() <= DECIMALS_MAX && steps.stripTrailingZeros().scale() <= 0;
    }

    private static int decimals(Unit unit) {
        return switch (unit) {
            case MM -> 3;
            case CM -> 4;
            case M -> 6;
            // A hundredth of an inch is the finest decimal of it that is stored exactly.
            case IN, FT, DEG, KG, LB -> 2;
        };
    }
}
