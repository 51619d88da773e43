package maison.loyalty.account;

import java.time.Instant;
import java.util.List;

/// The movements of an account's points.
///
/// Apart from [Standing], since most who look at an account do not ask for them, and to tell those
/// of an account with redemptions costs the square of what is known of it.
public final class Ledgers {

    private Ledgers() {}

    /// All movements up to an instant, in business order.
    public static List<LedgerEntry> of(Account account, Instant at) {
        return account.isPlainAt(at) ? LedgerBook.of(account, at) : LedgerStory.of(account, at);
    }
}
