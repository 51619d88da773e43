package maison.loyalty.account;

/// Why a loyalty account may refuse a command. Facts are never refused.
public sealed interface LoyaltyRefusal {

    /// There is nothing to review.
    record AccountNotOpen() implements LoyaltyRefusal {}
}
