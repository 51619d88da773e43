package maison.customer.tailoring.pattern;

/// What makes a jacket out of the construction of a shirt.
///
/// @param name of the block
/// @param chestEase added around the chest where the set has no allowance, in millimetres
/// @param deeper how much the armhole is deepened below the measured scye
/// @param waistIn how much each side seam comes in at the waist at most
/// @param overlap how far the front reaches over its centre
/// @param capShare the height of the sleeve's cap as a share of the armhole
/// @param capEase how much longer the cap is than the armhole
/// @param hemAllowance for the hems
record Cut(
        String name,
        double chestEase,
        double deeper,
        double waistIn,
        double overlap,
        double capShare,
        double capEase,
        double hemAllowance) {

    static final Cut SHIRT = new Cut("shirt", 100, 20, 12, 18, 0.19, 8, 15);
    static final Cut JACKET = new Cut("jacket", 120, 30, 22, 25, 0.30, 24, 40);
}
