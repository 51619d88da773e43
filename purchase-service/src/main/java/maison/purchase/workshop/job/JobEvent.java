package maison.purchase.workshop.job;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import maison.platform.sealing.Sealed;
import maison.purchase.sales.sale.Amounts;
import maison.purchase.sales.sale.Tender;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Everything that can have happened to a job. Stored for good: fields are added, never changed.
public sealed interface JobEvent {

    /// Business time, from the till.
    Instant occurredAt();

    /// Taken in at a counter, with the client's pieces if there are any.
    ///
    /// @param customerId absent for somebody unknown
    /// @param zone the store's IANA zone, in which the promised date is meant
    /// @param claimTicket unique for the store
    /// @param currency ISO 4217; all money of the job is in it
    /// @param receiver who took the pieces from the client
    /// @param words what the client said, sealed with their key
    /// @param estimateOnly the client wants to know a price, and nothing done
    record JobReceived(
            JobType type,
            @Nullable UUID customerId,
            String storeId,
            String zone,
            Instant occurredAt,
            String claimTicket,
            String currency,
            List<Piece> pieces,
            Holder receiver,
            Evidence evidence,
            @Nullable Sealed words,
            boolean estimateOnly,
            boolean express,
            @Nullable LocalDate promised)
            implements JobEvent {

        public JobReceived {
            pieces = List.copyOf(pieces);
        }

        /// The same with the client's words.
        public JobReceived saying(Sealed sealed) {
            return new JobReceived(
                    type,
                    customerId,
                    storeId,
                    zone,
                    occurredAt,
                    claimTicket,
                    currency,
                    pieces,
                    receiver,
                    evidence,
                    sealed,
                    estimateOnly,
                    express,
                    promised);
        }
    }

    /// Whatever happens to a job that was taken in.
    sealed interface Step extends JobEvent {

        /// Which step, where and when.
        Stamp stamp();

        @Override
        default Instant occurredAt() {
            return stamp().occurredAt();
        }
    }

    /// A step that is recorded just as it is told: nothing in it is worked out by the rules.
    sealed interface Told extends Step {}

    /// The client is told what it would cost. The step's id is the estimate's.
    ///
    /// @param taxInclusive whether prices are told with the tax in them; null for not
    record EstimateOffered(
            Stamp stamp, List<Charge> lines, Amounts amounts, @Nullable Boolean taxInclusive)
            implements Told {

        public EstimateOffered {
            lines = List.copyOf(lines);
        }

        /// At prices without tax.
        public EstimateOffered(Stamp stamp, List<Charge> lines, Amounts amounts) {
            this(stamp, lines, amounts, null);
        }
    }

    /// The client said yes or no.
    ///
    /// @param total the amount that they said it to
    record EstimateAnswered(Stamp stamp, UUID estimateId, boolean approved, Means how, Money total)
            implements Told {}

    /// How the client was spoken to.
    enum Means {
        IN_PERSON,
        PHONE,
        EMAIL,
        MESSAGE,
        PORTAL
    }

    /// Money was paid before the job was done.
    ///
    /// @param amount the sum of the tenders
    record PaymentTaken(Stamp stamp, List<Tender> tenders, Money amount) implements Told {

        public PaymentTaken {
            tenders = List.copyOf(tenders);
        }
    }

    /// Something is to be done. The step's id is the task's.
    ///
    /// @param chargeable whether the client must have approved an estimate before it is done
    record TaskAdded(
            Stamp stamp, String description, @Nullable String assigneeId, boolean chargeable)
            implements Told {}

    /// Somebody is to do it.
    record TaskAssigned(Stamp stamp, UUID taskId, String assigneeId) implements Told {}

    /// It is done.
    record TaskDone(Stamp stamp, UUID taskId) implements Told {}

    /// The client is promised another day.
    ///
    /// @param zone the store's IANA zone, in which the day is meant
    record PromiseMade(Stamp stamp, LocalDate promised, String zone) implements Told {}

    /// The piece was ordered.
    ///
    /// @param reference the supplier's order number
    record Ordered(Stamp stamp, String supplierId, @Nullable String reference) implements Told {}

    /// What was ordered or made is here.
    record PiecesArrived(
            Stamp stamp, List<Piece> pieces, Holder giver, Holder receiver, Evidence evidence)
            implements Told {

        public PiecesArrived {
            pieces = List.copyOf(pieces);
        }
    }

    /// The result of an appraisal.
    ///
    /// @param method such as `replacement-value`
    /// @param appraiserId who vouches for it; a code
    /// @param validUntil the last day on which an insurer should rely on it
    /// @param total the sum of the valuations
    record Appraised(
            Stamp stamp,
            List<Valuation> valuations,
            String method,
            String appraiserId,
            LocalDate validUntil,
            Money total)
            implements Told {

        public Appraised {
            valuations = List.copyOf(valuations);
        }
    }

    /// What a piece was found to be, and what it is worth.
    ///
    /// @param findings tested facts, so metals and stones are named here
    record Valuation(String pieceId, String findings, Money value) {}

    /// Pieces went from hand to hand.
    record HandedOver(
            Stamp stamp, List<String> pieceIds, Holder giver, Holder receiver, Evidence evidence)
            implements Told {

        public HandedOver {
            pieceIds = List.copyOf(pieceIds);
        }
    }

    /// Something bad happened to a piece, or a lost one turned up.
    ///
    /// @param declaredValue what the client had said the piece is worth
    record IncidentRecorded(
            Stamp stamp,
            IncidentKind kind,
            String pieceId,
            String account,
            @Nullable Money declaredValue)
            implements Step {}

    /// What can befall a piece.
    enum IncidentKind {
        LOST,
        FOUND,
        DAMAGED
    }

    /// The client can come for it.
    ///
    /// @param charges what they owe for it
    /// @param taxInclusive whether prices are told with the tax in them; null for not
    record MadeReady(
            Stamp stamp, List<Charge> charges, Amounts amounts, @Nullable Boolean taxInclusive)
            implements Step {

        public MadeReady {
            charges = List.copyOf(charges);
        }

        /// At prices without tax.
        public MadeReady(Stamp stamp, List<Charge> charges, Amounts amounts) {
            this(stamp, charges, amounts, null);
        }
    }

    /// The client was told that they can come.
    record ClientNotified(Stamp stamp, Means how) implements Told {}

    /// The client has the pieces, and everything is paid.
    ///
    /// @param pieceIds every piece that the house had and could find
    /// @param ofCancelled whether the job had been given up, so that nothing was owed
    /// @param approvalId the manager's leave that a refund was to use
    record PickedUp(
            Stamp stamp,
            Collection collection,
            List<String> pieceIds,
            Settlement settlement,
            boolean ofCancelled,
            @Nullable UUID approvalId)
            implements Step {

        public PickedUp {
            pieceIds = List.copyOf(pieceIds);
        }

        /// With no manager's leave.
        public PickedUp(
                Stamp stamp,
                Collection collection,
                List<String> pieceIds,
                Settlement settlement,
                boolean ofCancelled) {
            this(stamp, collection, pieceIds, settlement, ofCancelled, null);
        }
    }

    /// Given up. What was paid goes back the way it came.
    ///
    /// @param reason a code
    /// @param piecesHere whether the client has to come for a piece
    /// @param approvalId the manager's leave that the refund was to use
    record Cancelled(
            Stamp stamp,
            String reason,
            List<Tender> refunds,
            boolean piecesHere,
            @Nullable UUID approvalId)
            implements Step {

        public Cancelled {
            refunds = List.copyOf(refunds);
        }

        /// With no manager's leave.
        public Cancelled(Stamp stamp, String reason, List<Tender> refunds, boolean piecesHere) {
            this(stamp, reason, refunds, piecesHere, null);
        }
    }
}
