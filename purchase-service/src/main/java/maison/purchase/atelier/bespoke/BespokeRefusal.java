package maison.purchase.atelier.bespoke;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;

/// Why a bespoke order may refuse a command.
public sealed interface BespokeRefusal {

    /// There is no such order.
    record OrderUnknown() implements BespokeRefusal {}

    /// The id belongs to something with other content, so this is not a retry of the same request.
    ///
    /// @param what such as `order` or `payment`
    record IdReused(String what) implements BespokeRefusal {}

    /// It was accepted before, in another way.
    record AlreadyAccepted() implements BespokeRefusal {}

    /// The quote was valid until this day.
    record QuoteExpired(LocalDate validUntil) implements BespokeRefusal {}

    /// The terms ask for at least this much.
    record DepositTooSmall(Money required) implements BespokeRefusal {}

    /// A promise cannot be for a day that has passed.
    record PromisedInThePast(LocalDate today) implements BespokeRefusal {}

    /// More than this is not owed.
    record MoreThanOwed(Money outstanding) implements BespokeRefusal {}

    /// Another currency than the order's.
    record OtherCurrency(String currency) implements BespokeRefusal {}

    /// The client has not accepted yet.
    record NotAccepted() implements BespokeRefusal {}

    /// It is delivered or cancelled.
    record OrderClosed() implements BespokeRefusal {}

    /// The order's workflow has no such stage.
    record StageUnknown(List<String> stages) implements BespokeRefusal {}

    /// It is there already.
    record AlreadyThere(String stage) implements BespokeRefusal {}

    /// The last stage is reached by delivering.
    record OnlyByDelivery() implements BespokeRefusal {}

    /// The stages between must be named, and all of them may be skipped only if the workflow says
    /// so.
    record MustNotSkip(List<String> between, List<String> skippable) implements BespokeRefusal {}

    /// Going back needs a reason and skips nothing; going forward needs none.
    record ReasonMissing() implements BespokeRefusal {}

    /// These pieces are not pinned to measurements.
    record MeasurementsMissing(List<String> pieceIds) implements BespokeRefusal {}

    /// Made from other measurements already; the order must go back to a stage before.
    record MadeAlready(String backBefore) implements BespokeRefusal {}

    /// The order has no such piece.
    record PieceUnknown(String pieceId) implements BespokeRefusal {}

    /// The appointment is not linked to this order.
    record FittingUnknown(UUID appointmentId) implements BespokeRefusal {}

    /// It must be at this stage to be delivered.
    record NotReady(String ready) implements BespokeRefusal {}

    /// What is given must be what is owed; change is given from cash only.
    record BalanceNotMet(Money outstanding) implements BespokeRefusal {}
}
