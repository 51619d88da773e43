package maison.purchase.atelier.bespoke;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import maison.purchase.atelier.bespoke.BespokeEvent.OrderQuoted;
import maison.purchase.atelier.bespoke.Piece.Alteration;
import maison.purchase.atelier.bespoke.Piece.MadeFrom;
import maison.purchase.sales.sale.Register;
import maison.purchase.sales.sale.Tender;
import org.jspecify.annotations.Nullable;

/// What a bespoke order can be asked to do.
public sealed interface BespokeCommand {

    /// Offer to make something at a price.
    record Quote(OrderQuoted facts) implements BespokeCommand {}

    /// The client wants it.
    ///
    /// @param deposit absent where the terms ask for none
    record Accept(Instant occurredAt, LocalDate promisedDate, @Nullable Payment deposit)
            implements BespokeCommand {}

    /// The client pays a part.
    record Pay(Payment payment) implements BespokeCommand {}

    /// Go to a stage.
    ///
    /// @param moveId chosen by the client, so that a repeat is recognised
    /// @param skipping every stage between here and there, in order; empty on the way back
    /// @param reason why it goes back; absent on the way forward
    record Move(
            UUID moveId,
            Instant occurredAt,
            String stage,
            List<String> skipping,
            @Nullable String reason)
            implements BespokeCommand {

        public Move {
            skipping = List.copyOf(skipping);
        }
    }

    /// Promise another day.
    record ChangePromise(Instant occurredAt, LocalDate promisedDate, String reason)
            implements BespokeCommand {}

    /// Say which measurements a piece is made from.
    record PinMeasurements(Instant occurredAt, String pieceId, MadeFrom madeFrom)
            implements BespokeCommand {}

    /// Remember what had to be altered.
    record RecordAlteration(Alteration alteration) implements BespokeCommand {}

    /// Remember that an appointment is a fitting of this order.
    record LinkFitting(Instant occurredAt, UUID appointmentId) implements BespokeCommand {}

    /// Hand over what was made; the rest is paid and the sale is made in the same act.
    ///
    /// @param saleId the sale's id, chosen by the client
    /// @param tenders for what is still owed; empty if nothing is
    record Deliver(UUID saleId, Register register, Instant occurredAt, List<Tender> tenders)
            implements BespokeCommand {

        public Deliver {
            tenders = List.copyOf(tenders);
        }
    }

    /// End the order; the terms say what is given back.
    ///
    /// @param approvalId a manager's leave for the refund
    record Cancel(Instant occurredAt, String reason, @Nullable UUID approvalId)
            implements BespokeCommand {

        /// With no manager's leave.
        public Cancel(Instant occurredAt, String reason) {
            this(occurredAt, reason, null);
        }
    }

    /// Make a link to the order's status good until a time.
    record IssueStatusLink(Instant occurredAt, Instant expiresAt) implements BespokeCommand {}

    /// Make every link given out so far worthless.
    record RevokeStatusLink(Instant occurredAt) implements BespokeCommand {}
}
