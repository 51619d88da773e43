package maison.purchase.intake;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import maison.purchase.intake.Reading.Faulty;
import maison.purchase.intake.Reading.Sound;
import maison.purchase.workshop.job.Holder;
import maison.purchase.workshop.job.JobEvent.JobReceived;
import maison.purchase.workshop.job.JobType;
import maison.purchase.workshop.job.Piece;
import org.jspecify.annotations.Nullable;

/// Checks a job as it is taken in.
public final class JobReading {

    /// What a counter asks for.
    ///
    /// @param facts without the client's words, which must be sealed first
    /// @param words in plain text; never stored
    public record Intake(JobReceived facts, @Nullable String words) {

        /// Keeps the words out of logs.
        @Override
        public String toString() {
            return "Intake[" + facts + "]";
        }
    }

    private JobReading() {}

    /// What the request asks for, or all that is wrong with it.
    public static Reading<Intake> of(
            @Nullable JobRequest request, GenericWords generic, Clock clock) {
        if (request == null) {
            return Faulty.empty();
        }
        var fields = new Fields(clock);
        JobReceived facts = read(request, fields, generic);
        if (request.words() != null) {
            fields.prose(Place.ROOT.at("words"), request.words());
            if (request.customerId() == null) {
                fields.fault(
                        Place.ROOT.at("words"), "can only be kept for a customer, under their key");
            }
        }
        return fields.areSound()
                ? new Sound<>(new Intake(facts, request.words()))
                : new Faulty<>(fields.faults());
    }

    private static JobReceived read(JobRequest request, Fields fields, GenericWords generic) {
        var jobFields = new JobFields(fields);
        var currency = fields.currency(Place.ROOT.at("currency"), request.currency());
        var amount = new Amount(fields, currency);
        JobType type = jobFields.choice(Place.ROOT.at("type"), request.type(), JobType.class);
        @Nullable UUID customer =
                fields.optionalId(Place.ROOT.at("customerId"), request.customerId());
        List<Piece> pieces =
                new PieceReading(amount, generic).read(Place.ROOT.at("pieces"), request.pieces());
        if (pieces.isEmpty() && (type == JobType.REPAIR || type == JobType.APPRAISAL)) {
            fields.fault(Place.ROOT.at("pieces"), "must have at least one piece");
        }
        Holder receiver = jobFields.holder(Place.ROOT.at("receiver"), request.receiver());
        if (receiver.kind() == Holder.Kind.CLIENT && request.receiver() != null) {
            fields.fault(Place.ROOT.at("receiver"), "must not be the client");
        }
        return new JobReceived(
                type,
                customer,
                fields.code(Place.ROOT.at("storeId"), request.storeId()),
                fields.zone(Place.ROOT.at("zone"), request.zone()),
                fields.instant(Place.ROOT.at("occurredAt"), request.occurredAt()),
                fields.code(Place.ROOT.at("claimTicket"), request.claimTicket()),
                amount.zero().getCurrencyUnit().getCode(),
                pieces,
                receiver,
                jobFields.evidence(Place.ROOT.at("evidence"), request.evidence()),
                null,
                Boolean.TRUE.equals(request.estimateOnly()),
                Boolean.TRUE.equals(request.express()),
                jobFields.optionalDate(Place.ROOT.at("promised"), request.promised()));
    }
}
