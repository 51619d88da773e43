package maison.purchase.intake;

import org.jspecify.annotations.Nullable;

/// Where in a request a field is. Its JSON pointer is only written when there is a fault to report.
///
/// @param index of a list's element, or -1 for a named field
record Place(@Nullable Place parent, String name, int index) {

    /// The whole request.
    static final Place ROOT = new Place(null, "", -1);

    Place at(String field) {
        return new Place(this, field, -1);
    }

    Place at(int element) {
        return new Place(this, "", element);
    }

    /// As in RFC 6901.
    String pointer() {
        if (parent == null) {
            return "";
        }
        String last =
                index >= 0 ? Integer.toString(index) : name.replace("~", "~0").replace("/", "~1");
        return parent.pointer() + "/" + last;
    }
}
