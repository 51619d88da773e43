package maison.customer.tailoring.measurements;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import maison.customer.documents.files.FileList;
import maison.customer.tailoring.length.Dimension;
import maison.customer.tailoring.length.Quantity;
import maison.customer.tailoring.length.Shown;
import maison.customer.tailoring.length.Unit;
import maison.customer.tailoring.measurement.Taking.BaseVersion;
import maison.customer.tailoring.measurements.MeasurementsView.BaseOf;
import maison.customer.tailoring.measurements.MeasurementsView.ChangeOf;
import maison.customer.tailoring.measurements.MeasurementsView.Measure;
import maison.customer.tailoring.measurements.MeasurementsView.TemplateOf;
import maison.customer.tailoring.template.Kind;
import maison.customer.tailoring.template.MeasuringPoint;
import maison.customer.tailoring.template.Place;
import maison.customer.tailoring.template.TemplatePoint;
import maison.customer.tailoring.templates.Shipped;
import maison.customer.tailoring.templates.Templates;
import maison.platform.sealing.SubjectKey;
import org.jspecify.annotations.Nullable;

/// Makes versions fit to be shown.
@Singleton
final class MeasurementViews {

    private final VersionRows rows;
    private final OpenedMeasurements opened;
    private final Templates templates;
    private final FileList files;

    MeasurementViews(
            VersionRows rows, OpenedMeasurements opened, Templates templates, FileList files) {
        this.rows = rows;
        this.opened = opened;
        this.templates = templates;
        this.files = files;
    }

    /// @param unit of the lengths in `shown`
    MeasurementsView of(SubjectKey key, VersionRow row, Unit unit) {
        Measurements one = opened.open(key, row);
        List<VersionRow> all = rows.versions(row.customerId(), row.setId());
        Sheet sheet = one.content();
        return new MeasurementsView(
                row.setId(),
                row.version(),
                all.size(),
                new TemplateOf(row.template(), row.templateVersion()),
                base(row),
                sheet.label(),
                sheet.tool(),
                row.storeId(),
                row.takenBy(),
                row.at(),
                row.recordedAt(),
                row.withdrawn(),
                values(one, unit),
                missing(one),
                changes(key, one, all),
                sheet.figure(),
                sheet.posture(),
                sheet.bodyShape(),
                sheet.fit(),
                sheet.notes(),
                sheet.acknowledged(),
                files.scans(row.customerId(), key, row.setId(), row.version()));
    }

    /// What is known of the points of a version's template.
    Function<String, Optional<MeasuringPoint>> points(VersionRow row) {
        var template = templates.find(row.template(), row.templateVersion());
        return code -> template.flatMap(each -> Shipped.point(each, code));
    }

    private @Nullable BaseOf base(VersionRow row) {
        BaseVersion base = row.base();
        return base == null
                ? null
                : new BaseOf(
                        base.setId(),
                        base.version(),
                        rows.versions(row.customerId(), base.setId()).size());
    }

    private static List<Measure> values(Measurements one, Unit unit) {
        Map<Place, Value> own = one.content().byPlace();
        return one.inEffect().values().stream()
                .map(each -> measure(each, unit, own.containsKey(each.place()) ? "own" : "base"))
                .toList();
    }

    static Measure measure(Value value, Unit unit, String from) {
        Quantity quantity = value.quantity();
        Unit shownIn = quantity.dimension() == Dimension.LENGTH ? unit : quantity.exactUnit();
        Shown shown = Shown.of(quantity, shownIn);
        return new Measure(
                value.point(),
                value.kind(),
                value.side(),
                value.entered(),
                quantity.exact().toPlainString(),
                quantity.exactUnit().json(),
                shown.text(),
                !shown.exact(),
                from,
                value.carried());
    }

    private List<String> missing(Measurements one) {
        Set<String> taken =
                one.inEffect().keySet().stream()
                        .map(each -> each.point() + "/" + each.kind().json())
                        .collect(Collectors.toSet());
        return templates
                .find(one.row().template(), one.row().templateVersion())
                .map(template -> template.points().stream())
                .orElseThrow()
                .filter(TemplatePoint::required)
                .filter(each -> !taken.contains(each.point() + "/" + each.kind().json()))
                .map(each ->
                        each.kind() == Kind.BODY
                                ? each.point()
                                : each.point() + "/" + each.kind().json())
                .toList();
    }

    private List<ChangeOf> changes(SubjectKey key, Measurements one, List<VersionRow> all) {
        return all.stream()
                .filter(each -> each.version() == one.row().version() - 1)
                .map(each -> opened.open(key, each))
                .flatMap(before ->
                        Change.between(before.quantities(), one.quantities(), points(one.row()))
                                .stream())
                .map(ChangeOf::of)
                .toList();
    }
}
