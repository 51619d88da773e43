package maison.customer.documents.file;

import java.util.Locale;

/// What sort of file is kept of a customer.
public enum Sort {
    PHOTO,
    /// A paper as PDF, such as a certificate.
    DOCUMENT,
    /// A body as a scanner measured it, point by point.
    SCAN;

    private final String stored = name().toLowerCase(Locale.ROOT);

    /// The word outside of Java.
    public String stored() {
        return stored;
    }

    /// The sort that was stored.
    public static Sort of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
