package maison.loyalty.account;

import java.util.UUID;

/// A decision asks for more of a sale than a brief account keeps of it: decide it on the whole
/// account.
public final class MissingDetail extends RuntimeException {

    private static final long serialVersionUID = 1;

    MissingDetail(UUID sale) {
        // Part of the ordinary course of things, so where it was thrown is of no interest.
        super("Only the outline of sale " + sale + " is known", null, false, false);
    }
}
