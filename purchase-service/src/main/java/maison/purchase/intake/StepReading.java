package maison.purchase.intake;

import static maison.purchase.intake.StepForm.at;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maison.purchase.intake.JobSteps.Answer;
import maison.purchase.intake.JobSteps.Appraisal;
import maison.purchase.intake.JobSteps.Arrival;
import maison.purchase.intake.JobSteps.Assignment;
import maison.purchase.intake.JobSteps.Completion;
import maison.purchase.intake.JobSteps.Estimate;
import maison.purchase.intake.JobSteps.HandOver;
import maison.purchase.intake.JobSteps.Order;
import maison.purchase.intake.JobSteps.Payment;
import maison.purchase.intake.JobSteps.Promise;
import maison.purchase.intake.JobSteps.Task;
import maison.purchase.intake.JobSteps.ValuationText;
import maison.purchase.sales.sale.Amounts;
import maison.purchase.sales.sale.Tender;
import maison.purchase.workshop.job.Charge;
import maison.purchase.workshop.job.JobCommand.TakeStep;
import maison.purchase.workshop.job.JobEvent.Appraised;
import maison.purchase.workshop.job.JobEvent.EstimateAnswered;
import maison.purchase.workshop.job.JobEvent.EstimateOffered;
import maison.purchase.workshop.job.JobEvent.HandedOver;
import maison.purchase.workshop.job.JobEvent.Means;
import maison.purchase.workshop.job.JobEvent.Ordered;
import maison.purchase.workshop.job.JobEvent.PaymentTaken;
import maison.purchase.workshop.job.JobEvent.PiecesArrived;
import maison.purchase.workshop.job.JobEvent.PromiseMade;
import maison.purchase.workshop.job.JobEvent.TaskAdded;
import maison.purchase.workshop.job.JobEvent.TaskAssigned;
import maison.purchase.workshop.job.JobEvent.TaskDone;
import maison.purchase.workshop.job.JobEvent.Valuation;
import org.joda.money.Money;

/// Checks the steps between intake and the end of a job; for [StepForm#read].
public final class StepReading {

    private static final int VALUATIONS_MAX = 200;

    private StepReading() {}

    /// What it would cost.
    public static TakeStep estimate(Estimate request, StepForm form) {
        form.some("lines", request.lines());
        List<Charge> lines = form.charges("lines", request.lines(), request.taxInclusive());
        Amounts sum = Charge.sum(lines, form.context.currency());
        form.total("total", request.total(), sum.total());
        return new TakeStep(
                new EstimateOffered(form.stamp(request), lines, sum, request.taxInclusive()));
    }

    /// What the client said to the estimate.
    public static TakeStep answer(UUID estimateId, Answer request, StepForm form) {
        return new TakeStep(
                new EstimateAnswered(
                        form.stamp(request),
                        estimateId,
                        form.jobFields.required(at("approved"), request.approved()),
                        form.jobFields.choice(at("how"), request.how(), Means.class),
                        form.amount.required(at("total"), request.total())));
    }

    /// Money paid before the job is done.
    public static TakeStep payment(Payment request, StepForm form) {
        form.some("tenders", request.tenders());
        List<Tender> tenders = form.tenders(at("tenders"), request.tenders());
        Money sum = form.amount.zero();
        for (Tender tender : tenders) {
            sum = sum.plus(tender.amount());
        }
        form.total("amount", request.amount(), sum);
        if (form.fields.areSound() && sum.isZero()) {
            form.fields.fault(at("amount"), "must be above 0");
        }
        return new TakeStep(new PaymentTaken(form.stamp(request), tenders, sum));
    }

    /// Something to do.
    public static TakeStep task(Task request, StepForm form) {
        return new TakeStep(
                new TaskAdded(
                        form.stamp(request),
                        form.fields.prose(at("description"), request.description()),
                        form.fields.optionalCode(at("assigneeId"), request.assigneeId()),
                        !Boolean.FALSE.equals(request.chargeable())));
    }

    /// Who is to do it.
    public static TakeStep assignment(UUID taskId, Assignment request, StepForm form) {
        return new TakeStep(
                new TaskAssigned(
                        form.stamp(request),
                        taskId,
                        form.fields.code(at("assigneeId"), request.assigneeId())));
    }

    /// It is done.
    public static TakeStep completion(UUID taskId, Completion request, StepForm form) {
        return new TakeStep(new TaskDone(form.stamp(request), taskId));
    }

    /// Another promised day.
    public static TakeStep promise(Promise request, StepForm form) {
        return new TakeStep(
                new PromiseMade(
                        form.stamp(request),
                        form.jobFields.date(at("promised"), request.promised()),
                        form.context.zone()));
    }

    /// An order at a supplier.
    public static TakeStep order(Order request, StepForm form) {
        return new TakeStep(
                new Ordered(
                        form.stamp(request),
                        form.fields.code(at("supplierId"), request.supplierId()),
                        form.fields.optionalCode(at("reference"), request.reference())));
    }

    /// What was ordered or made is here.
    public static TakeStep arrival(Arrival request, StepForm form) {
        form.some("pieces", request.pieces());
        var pieces = new PieceReading(form.amount, form.context.generic());
        return new TakeStep(
                new PiecesArrived(
                        form.stamp(request),
                        pieces.read(at("pieces"), request.pieces()),
                        form.jobFields.holder(at("giver"), request.giver()),
                        form.jobFields.holder(at("receiver"), request.receiver()),
                        form.jobFields.evidence(at("evidence"), request.evidence())));
    }

    /// The result of an appraisal.
    public static TakeStep appraisal(Appraisal request, StepForm form) {
        form.some("valuations", request.valuations());
        var valuations = new ArrayList<Valuation>();
        Money sum = form.amount.zero();
        var wanted =
                form.fields.<ValuationText>list(
                        at("valuations"), request.valuations(), VALUATIONS_MAX);
        for (ValuationText each : wanted) {
            Place place = at("valuations").at(valuations.size());
            var valuation =
                    new Valuation(
                            form.fields.code(place.at("pieceId"), each.pieceId()),
                            form.fields.prose(place.at("findings"), each.findings()),
                            form.amount.required(place.at("value"), each.value()));
            valuations.add(valuation);
            sum = sum.plus(valuation.value());
        }
        form.total("total", request.total(), sum);
        return new TakeStep(
                new Appraised(
                        form.stamp(request),
                        valuations,
                        form.fields.code(at("method"), request.method()),
                        form.fields.code(at("appraiserId"), request.appraiserId()),
                        form.jobFields.date(at("validUntil"), request.validUntil()),
                        sum));
    }

    /// Pieces go from hand to hand.
    public static TakeStep handOver(HandOver request, StepForm form) {
        return new TakeStep(
                new HandedOver(
                        form.stamp(request),
                        form.pieceIds("pieceIds", request.pieceIds()),
                        form.jobFields.holder(at("giver"), request.giver()),
                        form.jobFields.holder(at("receiver"), request.receiver()),
                        form.jobFields.evidence(at("evidence"), request.evidence())));
    }
}
