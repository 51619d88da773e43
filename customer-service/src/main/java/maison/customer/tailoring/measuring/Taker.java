package maison.customer.tailoring.measuring;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import maison.customer.CustomerProblems;
import maison.customer.identity.person.Complaint;
import maison.customer.tailoring.MeasurementProblems;
import maison.customer.tailoring.measurement.Taking;
import maison.customer.tailoring.measurement.Taking.BaseVersion;
import maison.customer.tailoring.measurements.Measurements;
import maison.customer.tailoring.measurements.OpenedMeasurements;
import maison.customer.tailoring.measurements.Sheet;
import maison.customer.tailoring.measurements.Sheet.Acknowledged;
import maison.customer.tailoring.measurements.Value;
import maison.customer.tailoring.measurements.ValueReader;
import maison.customer.tailoring.plausibility.Body;
import maison.customer.tailoring.plausibility.Plausibility;
import maison.customer.tailoring.plausibility.Warning;
import maison.customer.tailoring.template.Place;
import maison.customer.tailoring.template.Template;
import maison.customer.tailoring.templates.Shipped;
import maison.customer.tailoring.templates.Templates;
import maison.platform.http.ProblemException;
import maison.platform.sealing.SubjectKey;
import org.jspecify.annotations.Nullable;

/// Turns what was written down into what is recorded: read exactly, checked, confirmed, sealed.
@Singleton
final class Taker {

    /// Measurements that are ready to be recorded.
    record Ready(Sheet sheet, Taking taking) {}

    private final Templates templates;
    private final OpenedMeasurements measurements;
    private final Clock clock;

    Taker(Templates templates, OpenedMeasurements measurements, Clock clock) {
        this.templates = templates;
        this.measurements = measurements;
        this.clock = clock;
    }

    /// @param key the customer's
    /// @param before the version before, to carry values over from
    /// @throws ProblemException 400 for what cannot be read, 422 for warnings that nobody confirmed
    ///   and for a base that is none
    Ready ready(
            UUID customer,
            SubjectKey key,
            MeasurementsForm form,
            String caller,
            @Nullable Measurements before) {
        Template template = template(form);
        Instant now = clock.instant();
        List<Value> read = values(form, template, now);
        Measurements base = base(customer, form);
        Sheet content = form.content(before == null ? read : carriedOver(read, before));
        String takenBy = form.takenBy() == null ? caller : form.takenBy();
        Sheet confirmed = confirmed(content, read, base, template, form, takenBy, now);
        return new Ready(
                confirmed,
                new Taking(
                        template.code(),
                        template.version(),
                        base == null
                                ? null
                                : new BaseVersion(base.row().setId(), base.row().version()),
                        form.storeId(),
                        takenBy,
                        confirmed.seal(key),
                        form.takenAt()));
    }

    private Template template(MeasurementsForm form) {
        return templates
                .find(form.template(), form.templateVersion())
                .orElseThrow(() -> ProblemException.invalid("/template", "is no known template"));
    }

    private static List<Value> values(MeasurementsForm form, Template template, Instant now) {
        var reader = new ValueReader(template, form.usualUnit());
        List<Value> values = reader.readAll(form.values(), "/values");
        var complaints = new ArrayList<>(reader.complaints());
        if (form.takenAt().isAfter(now)) {
            complaints.add(new Complaint("/takenAt", "must not be in the future"));
        }
        if (values.isEmpty() && complaints.isEmpty()) {
            complaints.add(new Complaint("/values", "must not be empty"));
        }
        if (!complaints.isEmpty()) {
            throw new ProblemException(CustomerProblems.invalid(complaints));
        }
        return values;
    }

    private static List<Value> carriedOver(List<Value> read, Measurements before) {
        var values = new LinkedHashMap<Place, Value>();
        before.content()
                .values()
                .forEach(
                        each -> values.put(each.place(), each.carriedFrom(before.row().version())));
        read.forEach(each -> values.put(each.place(), each));
        return List.copyOf(values.values());
    }

    private @Nullable Measurements base(UUID customer, MeasurementsForm form) {
        var base = form.base();
        if (base == null) {
            return null;
        }
        Measurements found = measurements.of(customer, base.setId(), base.version());
        if (found.row().base() != null) {
            throw ProblemException.invalid("/base", "is an alternate itself");
        }
        return found;
    }

    private static Sheet confirmed(
            Sheet content,
            List<Value> written,
            @Nullable Measurements base,
            Template template,
            MeasurementsForm form,
            String takenBy,
            Instant now) {
        var all = new LinkedHashMap<Place, Value>();
        if (base != null) {
            all.putAll(base.content().byPlace());
        }
        all.putAll(content.byPlace());
        var body =
                new Body(
                        Sheet.quantities(all),
                        Optional.ofNullable(content.figure()),
                        code -> Shipped.point(template, code));
        List<Warning> warnings =
                Plausibility.warnings(body, written.stream().map(Value::place).toList());
        var confirmed = new HashSet<>(form.confirmations());
        List<Warning> open =
                warnings.stream().filter(each -> !confirmed.contains(each.code())).toList();
        if (!open.isEmpty()) {
            throw new ProblemException(MeasurementProblems.unconfirmed(open));
        }
        return content.with(
                warnings.stream()
                        .map(each -> new Acknowledged(each.code(), takenBy, now))
                        .toList());
    }
}
