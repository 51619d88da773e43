package maison.purchase.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.BiFunction;
import maison.purchase.intake.JobSteps.ChargeText;
import maison.purchase.intake.JobSteps.Placed;
import maison.purchase.intake.Reading.Faulty;
import maison.purchase.intake.Reading.Sound;
import maison.purchase.sales.sale.Amounts;
import maison.purchase.sales.sale.Tender;
import maison.purchase.workshop.job.Charge;
import maison.purchase.workshop.job.JobCommand;
import maison.purchase.workshop.job.Stamp;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// One step of a job while it is read: its fields, and all that is wrong with them.
public final class StepForm {

    private static final int LINES_MAX = 200;
    private static final int TENDERS_MAX = 50;

    final StepContext context;
    final Amount amount;
    final Fields fields;
    final JobFields jobFields;

    private StepForm(StepContext context) {
        this.context = context;
        this.fields = new Fields(context.clock());
        this.amount = new Amount(fields, context.currency());
        this.jobFields = new JobFields(fields);
    }

    /// The command that the request asks for, or all that is wrong with it.
    public static <T> Reading<JobCommand> read(
            @Nullable T request,
            StepContext context,
            BiFunction<T, StepForm, ? extends JobCommand> reading) {
        if (request == null) {
            return Faulty.empty();
        }
        var form = new StepForm(context);
        JobCommand command = reading.apply(request, form);
        return form.fields.areSound() ? new Sound<>(command) : new Faulty<>(form.fields.faults());
    }

    static Place at(String field) {
        return Place.ROOT.at(field);
    }

    Stamp stamp(Placed step) {
        return new Stamp(
                context.stepId(),
                context.customerId(),
                fields.code(at("storeId"), step.storeId()),
                fields.instant(at("occurredAt"), step.occurredAt()));
    }

    /// Fails an empty list that must have something in it.
    void some(String field, @Nullable List<?> values) {
        if (values == null || values.isEmpty()) {
            fields.fault(at(field), "must have at least one entry");
        }
    }

    /// What is charged.
    ///
    /// @param taxInclusive whether lines name their price with the tax in it; null for not
    List<Charge> charges(
            String field,
            @Nullable List<@Nullable ChargeText> wanted,
            @Nullable Boolean taxInclusive) {
        var ids = new HashSet<String>();
        var charges = new ArrayList<Charge>();
        for (ChargeText line : fields.<ChargeText>list(at(field), wanted, LINES_MAX)) {
            Place place = at(field).at(charges.size());
            Charge charge =
                    new Charge(
                            fields.code(place.at("lineId"), line.lineId()),
                            fields.code(place.at("code"), line.code()),
                            fields.prose(place.at("description"), line.description()),
                            Boolean.TRUE.equals(taxInclusive)
                                    ? withTax(place, line)
                                    : withoutTax(place, line));
            if (!ids.add(charge.lineId())) {
                fields.fault(place.at("lineId"), "must be unique");
            }
            charges.add(charge);
        }
        return charges;
    }

    private Amounts withoutTax(Place place, ChargeText line) {
        if (line.price() != null) {
            fields.fault(place.at("price"), "is only for prices with the tax in them");
        }
        return new Amounts(
                amount.required(place.at("net"), line.net()),
                amount.optional(place.at("tax"), line.tax()));
    }

    private Amounts withTax(Place place, ChargeText line) {
        if (line.net() != null) {
            fields.fault(place.at("net"), "is only for prices without tax");
        }
        Money price = amount.required(place.at("price"), line.price());
        Money tax = amount.optional(place.at("tax"), line.tax());
        if (tax.isGreaterThan(price)) {
            fields.fault(place.at("tax"), "must not exceed the price that holds it");
            return new Amounts(amount.zero(), amount.zero());
        }
        return new Amounts(price.minus(tax), tax);
    }

    List<Tender> tenders(Place place, @Nullable List<SaleRequest.@Nullable Payment> wanted) {
        var tenders = new ArrayList<Tender>();
        for (var each : fields.<SaleRequest.Payment>list(place, wanted, TENDERS_MAX)) {
            tenders.add(TenderReading.of(each, place.at(tenders.size()), amount));
        }
        return tenders;
    }

    /// A sum that the client must send and must have right.
    void total(String field, @Nullable MoneyText text, Money sum) {
        if (text == null) {
            fields.fault(at(field), "is required");
        }
        amount.check(at(field), text, sum);
    }

    /// Names of pieces, each once.
    List<String> pieceIds(String field, @Nullable List<@Nullable String> wanted) {
        some(field, wanted);
        var ids = new LinkedHashSet<String>();
        for (String each : fields.<String>list(at(field), wanted, LINES_MAX)) {
            Place place = at(field).at(ids.size());
            if (!ids.add(fields.code(place, each))) {
                fields.fault(place, "must be named once");
            }
        }
        return List.copyOf(ids);
    }
}
