package maison.loyalty.account;

import java.time.Instant;
import java.util.List;

/// What a statistic over many accounts asks of each.
///
/// @param tier that is held
/// @param place of the tier on its ladder, from 0
/// @param balance what the movements come to
/// @param ledger the movements, in business order
public record Outline(String tier, int place, Buckets balance, List<LedgerEntry> ledger) {

    /// Of an account at an instant.
    public static Outline of(Account account, Instant at) {
        List<LedgerEntry> ledger = Ledgers.of(account, at);
        Movement sum = Movement.NONE;
        long debt = 0;
        for (LedgerEntry each : ledger) {
            sum = sum.plus(each.movement());
            debt += each.debt();
        }
        TierWalk walk = account.walkTo(at, account.keptAt(at));
        return new Outline(
                walk.tier(),
                walk.held(),
                new Buckets(
                        sum.pending(), sum.active(), sum.held(), debt, sum.spent(), sum.expired()),
                ledger);
    }
}
