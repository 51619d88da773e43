package maison.purchase.storecredit.credit;

import java.time.Instant;
import org.joda.money.Money;

/// Why a store credit may refuse a command.
public sealed interface CreditRefusal {

    /// There is no such credit.
    record CreditUnknown() implements CreditRefusal {}

    /// The id belongs to a credit with other content, so this is not a retry of the same request.
    record CreditIdReused() implements CreditRefusal {}

    /// The credit is bound to somebody else.
    record CreditOfAnother() implements CreditRefusal {}

    /// Nothing is missing on the credit, or it is not known what it was worth.
    record NothingToSettle() implements CreditRefusal {}

    /// The credit could be spent until then.
    record CreditExpired(Instant expiredAt) implements CreditRefusal {}

    /// The credit is worth less, or is in another currency.
    record NotEnoughCredit(Money balance) implements CreditRefusal {}
}
