package maison.loyalty.account;

import java.time.Instant;
import java.util.UUID;

/// Something that happened, as the account learned it.
public sealed interface Fact
        permits Sale,
                Return,
                UnlinkedReturn,
                Grant,
                Withdrawal,
                Deduction,
                Hold,
                HoldEnd,
                TierGrant,
                TierGrantEnd {

    /// What makes a repeat recognisable.
    UUID id();

    /// Business time.
    Instant at();
}
