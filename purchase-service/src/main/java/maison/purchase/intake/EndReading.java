package maison.purchase.intake;

import static maison.purchase.intake.StepForm.at;

import java.util.regex.Pattern;
import maison.purchase.intake.JobEnds.Cancellation;
import maison.purchase.intake.JobEnds.CheckoutText;
import maison.purchase.intake.JobEnds.Incident;
import maison.purchase.intake.JobEnds.Notice;
import maison.purchase.intake.JobEnds.PickUpText;
import maison.purchase.intake.JobEnds.Readiness;
import maison.purchase.sales.sale.Register;
import maison.purchase.workshop.job.Collection;
import maison.purchase.workshop.job.Collection.Checkout;
import maison.purchase.workshop.job.Identity;
import maison.purchase.workshop.job.Identity.Document;
import maison.purchase.workshop.job.JobCommand.Cancel;
import maison.purchase.workshop.job.JobCommand.MakeReady;
import maison.purchase.workshop.job.JobCommand.PickUp;
import maison.purchase.workshop.job.JobCommand.ReportIncident;
import maison.purchase.workshop.job.JobCommand.TakeStep;
import maison.purchase.workshop.job.JobEvent.ClientNotified;
import maison.purchase.workshop.job.JobEvent.IncidentKind;
import maison.purchase.workshop.job.JobEvent.Means;
import maison.purchase.workshop.job.Stamp;
import org.jspecify.annotations.Nullable;

/// Checks how jobs end; for [StepForm#read].
public final class EndReading {

    private static final Pattern REASON = Pattern.compile("[a-z0-9-]{1,60}");

    /// Jobs are picked up over a counter, also where a courier carries the piece there.
    private static final String CHANNEL = "store";

    private EndReading() {}

    /// Something befell a piece.
    public static ReportIncident incident(Incident request, StepForm form) {
        return new ReportIncident(
                form.stamp(request),
                form.jobFields.choice(at("kind"), request.kind(), IncidentKind.class),
                form.fields.code(at("pieceId"), request.pieceId()),
                form.fields.prose(at("account"), request.account()));
    }

    /// The client can come.
    public static MakeReady ready(Readiness request, StepForm form) {
        return new MakeReady(
                form.stamp(request),
                form.charges("charges", request.charges(), request.taxInclusive()),
                request.taxInclusive());
    }

    /// The client was told.
    public static TakeStep notice(Notice request, StepForm form) {
        return new TakeStep(
                new ClientNotified(
                        form.stamp(request),
                        form.jobFields.choice(at("how"), request.how(), Means.class)));
    }

    /// The client comes for the pieces.
    public static PickUp pickUp(PickUpText request, StepForm form) {
        Stamp stamp = form.stamp(request);
        return new PickUp(
                stamp,
                new Collection(
                        form.jobFields.holder(at("giver"), request.giver()),
                        form.jobFields.evidence(at("evidence"), request.evidence()),
                        identity(request, form),
                        checkout(request.checkout(), stamp.storeId(), form)),
                form.fields.optionalId(at("approvalId"), request.approvalId()));
    }

    private static Identity identity(PickUpText request, StepForm form) {
        if (request.identityDocument() == null && request.claimTicket() == null) {
            form.fields.fault(
                    at("identityDocument"), "is required where no claim ticket is handed in");
            return new Identity(null, "");
        }
        return new Identity(
                request.identityDocument() == null
                        ? null
                        : form.jobFields.choice(
                                at("identityDocument"), request.identityDocument(), Document.class),
                form.fields.optionalCode(at("claimTicket"), request.claimTicket()));
    }

    private static @Nullable Checkout checkout(
            @Nullable CheckoutText text, String storeId, StepForm form) {
        if (text == null) {
            return null;
        }
        Place place = at("checkout");
        String terminal = form.fields.code(place.at("terminalId"), text.terminalId());
        if (terminal.indexOf(':') >= 0) {
            form.fields.fault(place.at("terminalId"), "must not have a colon");
        }
        if (text.tenders() == null) {
            form.fields.fault(place.at("tenders"), "is required");
        }
        return new Checkout(
                form.fields.id(place.at("saleId"), text.saleId()),
                new Register(
                        storeId,
                        terminal,
                        form.fields.code(place.at("receiptNumber"), text.receiptNumber()),
                        form.fields.optionalCode(place.at("associateId"), text.associateId()),
                        CHANNEL),
                form.tenders(place.at("tenders"), text.tenders()));
    }

    /// Given up. The reason is a code, not a story: it is kept and published.
    public static Cancel cancellation(Cancellation request, StepForm form) {
        String reason = form.fields.code(at("reason"), request.reason());
        if (request.reason() != null && !REASON.matcher(reason).matches()) {
            form.fields.fault(at("reason"), "must be a code in kebab-case");
        }
        return new Cancel(
                form.stamp(request),
                reason,
                form.fields.optionalId(at("approvalId"), request.approvalId()));
    }
}
