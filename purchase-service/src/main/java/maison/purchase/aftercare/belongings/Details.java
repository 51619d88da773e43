package maison.purchase.aftercare.belongings;

import java.util.List;
import maison.platform.eventstore.EventJson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What can tell a piece from all others. It is only stored sealed.
///
/// @param description of a piece that was bought elsewhere
public record Details(@Nullable String description, List<Mark> marks) {

    /// A number on the piece or its papers.
    ///
    /// @param kind `serial`, `certificate` (of a stone) or `hallmark`
    /// @param issuer who gave it, such as a laboratory or an assay office
    @Schema(
            name = "Mark",
            requiredProperties = {"kind", "number"})
    public record Mark(String kind, @Nullable String issuer, String number) {}

    public Details {
        marks = List.copyOf(marks);
    }

    /// As it is sealed.
    public String toJson() {
        return EventJson.write(this);
    }

    static Details of(String json) {
        return EventJson.read(json, Details.class);
    }
}
