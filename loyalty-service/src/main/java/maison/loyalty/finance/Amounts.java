package maison.loyalty.finance;

import maison.loyalty.account.Movement;

/// Points by account of the books. The first four say what members have; the others are the
/// programme's, and say where that came from and where it went. Both sides always agree.
///
/// @param pending earned, not yet usable
/// @param held set aside for rewards that are being taken
/// @param debt what members owe: points that were used and then taken back
/// @param earned issued by sales
/// @param granted issued apart from sales
/// @param reversed taken back by returns
/// @param withdrawn grants that were taken back
/// @param redeemed used for rewards
/// @param deducted taken off by hand
/// @param expired ended unused
record Amounts(
        long pending,
        long active,
        long held,
        long debt,
        long earned,
        long granted,
        long reversed,
        long withdrawn,
        long redeemed,
        long deducted,
        long expired) {

    static final Amounts NONE = new Amounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// A sale brings points.
    static Amounts ofSale(long points) {
        return new Amounts(0, points, 0, 0, points, 0, 0, 0, 0, 0, 0);
    }

    /// Points are given apart from a sale.
    static Amounts ofGrant(long points) {
        return new Amounts(0, points, 0, 0, 0, points, 0, 0, 0, 0, 0);
    }

    /// A return takes points back.
    static Amounts ofReturn(long points) {
        return new Amounts(0, -points, 0, 0, 0, 0, points, 0, 0, 0, 0);
    }

    /// What was given apart from a sale is taken back.
    static Amounts ofWithdrawal(long points) {
        return new Amounts(0, -points, 0, 0, 0, 0, 0, points, 0, 0, 0);
    }

    /// Points end; they come back if negative.
    static Amounts ofEnd(long points) {
        return new Amounts(0, -points, 0, 0, 0, 0, 0, 0, 0, 0, points);
    }

    /// Points move between the buckets of a lot. What leaves the lot altogether is a grant's that
    /// was withdrawn: sales and returns say what they do by themselves.
    static Amounts ofShift(Movement moved) {
        return new Amounts(
                moved.pending(),
                moved.active(),
                moved.held(),
                0,
                0,
                0,
                0,
                -moved.sum(),
                moved.spent(),
                0,
                moved.expired());
    }

    /// Points are used that no lot has.
    static Amounts ofDebt(long points) {
        return new Amounts(0, 0, 0, points, 0, 0, 0, 0, points, 0, 0);
    }

    /// What was used was not used for a reward, but taken off by hand.
    static Amounts ofDeduction(long points) {
        return new Amounts(0, 0, 0, 0, 0, 0, 0, 0, -points, points, 0);
    }

    Amounts plus(Amounts other) {
        return new Amounts(
                pending + other.pending,
                active + other.active,
                held + other.held,
                debt + other.debt,
                earned + other.earned,
                granted + other.granted,
                reversed + other.reversed,
                withdrawn + other.withdrawn,
                redeemed + other.redeemed,
                deducted + other.deducted,
                expired + other.expired);
    }

    /// Points that members have in their lots.
    long outstanding() {
        return pending + active + held;
    }

    /// What members have, less what they owe.
    long net() {
        return outstanding() - debt;
    }

    /// Whether what members have is what was issued and has not gone.
    boolean balances() {
        return net() == earned + granted - reversed - withdrawn - redeemed - deducted - expired;
    }

    boolean isNone() {
        return equals(NONE);
    }
}
