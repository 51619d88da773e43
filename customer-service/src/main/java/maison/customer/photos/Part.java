package maison.customer.photos;

import java.util.Locale;

/// What there is of a photo.
public enum Part {
    ORIGINAL,
    /// Small, and without what a camera writes into a picture, such as where it was taken.
    THUMBNAIL;

    private final String stored = name().toLowerCase(Locale.ROOT);

    String stored() {
        return stored;
    }
}
