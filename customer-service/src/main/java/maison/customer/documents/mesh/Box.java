package maison.customer.documents.mesh;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The smallest box along the axes of the file that everything lies in: its two corners, in the
/// unit of the file, to seven digits, which is all that a scanner's numbers have.
@Schema(name = "BoundingBox")
public record Box(
        @Schema(examples = "[-310.5, 0.0, -142.25]") List<Double> min,
        @Schema(examples = "[310.5, 1724.0, 142.25]") List<Double> max) {

    public Box {
        min = List.copyOf(min);
        max = List.copyOf(max);
    }

    /// Its longest edge: how tall somebody is, whichever axis their scanner has upright.
    public double longest() {
        return IntStream.range(0, 3).mapToDouble(i -> max.get(i) - min.get(i)).max().orElseThrow();
    }
}
