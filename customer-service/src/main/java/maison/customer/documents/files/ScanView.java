package maison.customer.documents.files;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import maison.customer.documents.mesh.Box;
import maison.customer.documents.mesh.Format;
import maison.customer.tailoring.length.Unit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A scan of a body without its content.
///
/// @param setId of the measurements it belongs to
/// @param version of these
/// @param vertices as the file has them: STL repeats those of neighbours
/// @param unit of the file, by the word of who sent it
/// @param warnings what looks wrong: only said, never a reason to refuse it
@Schema(name = "Scan")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScanView(
        UUID scanId,
        UUID setId,
        int version,
        @Schema(examples = "glb") Format format,
        @Schema(examples = "model/gltf-binary") String mediaType,
        int bytes,
        @Schema(examples = "48211") int vertices,
        @Schema(examples = "96418") int triangles,
        @Schema(enumeration = {"mm", "cm", "m", "in"}) Unit unit,
        Box box,
        @Schema(description = "`unit-slip`, `implausible-height` or nothing") List<String> warnings,
        @Nullable String caption,
        Instant addedAt) {

    // From the smallest child who is measured to the tallest of people, standing upright.
    private static final double HEIGHT_MIN = 500;
    private static final double HEIGHT_MAX = 2500;

    private static final List<Unit> UNITS = List.of(Unit.MM, Unit.CM, Unit.M, Unit.IN);

    /// How a scan is shown.
    public static ScanView of(FileRow row) {
        var mesh = Objects.requireNonNull(row.words().mesh(), "a scan has a mesh");
        var unit = Objects.requireNonNull(row.words().unit(), "a scan has a unit");
        return new ScanView(
                row.fileId(),
                Objects.requireNonNull(row.about().id(), "a scan is of a set"),
                Objects.requireNonNull(row.about().version(), "a scan is of a version"),
                mesh.format(),
                row.mediaType(),
                row.bytes(),
                mesh.vertices(),
                mesh.triangles(),
                unit,
                mesh.box(),
                warnings(mesh.box(), unit),
                row.words().caption(),
                row.addedAt());
    }

    /// What looks wrong in how large a scan is. A part of a body is no slip, so it is only said.
    static List<String> warnings(Box box, Unit unit) {
        if (isAPersons(box, unit)) {
            return List.of();
        }
        boolean otherwise = UNITS.stream().anyMatch(other -> isAPersons(box, other));
        return List.of(otherwise ? "unit-slip" : "implausible-height");
    }

    private static boolean isAPersons(Box box, Unit unit) {
        double millimetres = box.longest() * unit.steps() / Unit.MM.steps();
        return millimetres >= HEIGHT_MIN && millimetres <= HEIGHT_MAX;
    }

    @Override
    public String toString() {
        return "Scan[…]";
    }
}
