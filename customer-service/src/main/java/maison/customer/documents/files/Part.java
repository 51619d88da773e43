package maison.customer.documents.files;

import java.util.Locale;

/// What there is of a file.
public enum Part {
    ORIGINAL,
    /// A photo or the first page of a document, drawn anew in small: without what a camera writes
    /// into a picture, such as where it was taken.
    THUMBNAIL;

    private final String stored = name().toLowerCase(Locale.ROOT);

    String stored() {
        return stored;
    }
}
