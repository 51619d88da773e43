package maison.purchase.sales.receipt;

import java.util.Locale;

/// Names of kinds as clients write them.
public final class Kinds {

    private Kinds() {}

    /// Such as `bank-transfer`.
    public static String name(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
