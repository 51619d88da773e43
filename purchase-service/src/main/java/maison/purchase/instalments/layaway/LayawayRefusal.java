package maison.purchase.instalments.layaway;

import java.time.Instant;
import java.time.LocalDate;
import maison.purchase.sales.sale.Quantity;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Why a layaway may refuse a command.
public sealed interface LayawayRefusal {

    /// There is no such layaway.
    record LayawayUnknown() implements LayawayRefusal {}

    /// The id belongs to something with other content, so this is not a retry of the same request.
    ///
    /// @param what such as `layaway` or `payment`
    record IdReused(String what) implements LayawayRefusal {}

    /// The terms ask for at least this much at once.
    record DepositTooSmall(Money required) implements LayawayRefusal {}

    /// Deposit and instalments must be the price and the fee.
    ///
    /// @param rest what the instalments must add up to
    record ScheduleDiffers(Money rest) implements LayawayRefusal {}

    /// The instalments are too many, too late, not in order, or nothing.
    ///
    /// @param index of the first that cannot be, from 0
    record ScheduleNotAllowed(int index, int instalmentsMax, LocalDate lastDay)
            implements LayawayRefusal {}

    /// Another currency than the layaway's.
    record OtherCurrency(String currency) implements LayawayRefusal {}

    /// More than this is not owed.
    record MoreThanOwed(Money outstanding) implements LayawayRefusal {}

    /// It was opened later.
    record BeforeOpening(Instant openedAt) implements LayawayRefusal {}

    /// Everything was picked up, or it was cancelled.
    record LayawayClosed() implements LayawayRefusal {}

    /// It has no such line.
    ///
    /// @param index in the request, from 0
    record LineUnknown(int index) implements LayawayRefusal {}

    /// More than is left of the line.
    ///
    /// @param left null for nothing
    record MoreThanLaidAway(int index, @Nullable Quantity left) implements LayawayRefusal {}

    /// The tenders must cover what is not covered yet, and exceed it by cash alone.
    record BalanceNotMet(Money due) implements LayawayRefusal {}

    /// At another store goods are handed over only with all the rest.
    record OnlyCompletionElsewhere(String storeId) implements LayawayRefusal {}

    /// The client has not missed enough, or not for long enough.
    ///
    /// @param from the first day on which it can be forfeited if nothing is paid; null where all is
    ///   paid
    record NotInDefault(@Nullable LocalDate from) implements LayawayRefusal {}
}
