package maison.customer.tailoring.comparing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import maison.customer.documents.files.ScanView;
import maison.customer.tailoring.length.Quantity;
import maison.customer.tailoring.measurements.Change;
import maison.customer.tailoring.measurements.Measurements;
import maison.customer.tailoring.measurements.Value;
import maison.customer.tailoring.measurements.VersionRow;
import maison.customer.tailoring.template.Place;
import maison.customer.tailoring.templates.Shipped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Versions side by side, point by point; differences are against the first of them.
@Schema(name = "MeasurementComparison")
record Comparison(List<Of> of, List<Row> points) {

    /// A version that is compared.
    @Schema(name = "ComparedVersion")
    record Of(UUID setId, int version, List<ScanView> scans) {}

    /// One point; its cells are in the order of the versions.
    @Schema(name = "ComparedPoint")
    record Row(@Schema(examples = "waist") String place, List<Cell> cells) {}

    /// One version's number. Nothing in it: it was not measured then.
    ///
    /// @param exact in `unit`, exactly
    /// @param by how much larger than the first version's, in `unit`
    /// @param alert whether that is as much as is worth telling
    @Schema(name = "ComparedMeasure")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cell(
            @Schema(examples = "36\"") @Nullable String entered,
            @Schema(examples = "914.4") @Nullable String exact,
            @Schema(examples = "mm") @Nullable String unit,
            @Schema(examples = "40.6") @Nullable String by,
            @Nullable Boolean alert) {

        static final Cell NONE = new Cell(null, null, null, null, null);
    }

    /// @param scans what was scanned beside a version
    static Comparison of(List<Measurements> versions, Function<VersionRow, List<ScanView>> scans) {
        var places = new LinkedHashSet<Place>();
        List<Map<Place, Value>> values = versions.stream().map(Measurements::inEffect).toList();
        values.forEach(each -> places.addAll(each.keySet()));
        return new Comparison(
                versions.stream()
                        .map(Measurements::row)
                        .map(each -> new Of(each.setId(), each.version(), scans.apply(each)))
                        .toList(),
                places.stream().map(place -> row(place, values)).toList());
    }

    private static Row row(Place place, List<Map<Place, Value>> versions) {
        Value first = versions.getFirst().get(place);
        return new Row(
                place.toString(),
                versions.stream().map(each -> cell(place, first, each.get(place))).toList());
    }

    private static Cell cell(Place place, @Nullable Value first, @Nullable Value value) {
        if (value == null) {
            return Cell.NONE;
        }
        Quantity now = value.quantity();
        String unit = now.exactUnit().json();
        String exact = now.exact().toPlainString();
        if (first == null || first.quantity().dimension() != now.dimension()) {
            return new Cell(value.entered(), exact, unit, null, null);
        }
        boolean alert =
                Change.between(Map.of(place, first.quantity()), Map.of(place, now), Shipped::point)
                        .stream()
                        .anyMatch(Change::alert);
        String by = now.minus(first.quantity()).exact().toPlainString();
        return new Cell(value.entered(), exact, unit, by, alert);
    }
}
