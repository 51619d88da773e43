package maison.customer.tailoring.fits;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.customer.tailoring.fits.FitRows.FindingRow;
import maison.customer.tailoring.length.Quantity;
import maison.customer.tailoring.length.Shown;
import maison.customer.tailoring.length.Unit;
import maison.customer.tailoring.template.Kind;
import maison.customer.tailoring.template.Place;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What to change at a point before the next piece is cut, and why.
///
/// @param by the mean of what the last pieces were altered by in all, at most three of them
/// @param pieces over how many pieces
/// @param evidence every alteration, the newest first
@Schema(name = "SuggestedAdjustment")
record Suggestion(
        @Schema(examples = "sleeve-length@left") String place,
        @Schema(examples = "-15") String by,
        @Schema(examples = "mm") String unit,
        @Schema(examples = "-5/8\"") String inInches,
        int pieces,
        List<Evidence> evidence) {

    private static final int PIECES_MAX = 3;

    /// One alteration.
    @Schema(name = "AlterationEvidence")
    record Evidence(
            UUID orderId,
            @Schema(examples = "jacket") String piece,
            UUID setId,
            int version,
            @Schema(examples = "-1.5 cm") String entered,
            @Schema(examples = "Sleeve broke over the hand") String note,
            Instant foundAt) {

        static Evidence of(Opened each) {
            FindingRow row = each.row();
            String note = each.finding().note();
            return new Evidence(
                    row.orderId(),
                    row.piece(),
                    row.setId(),
                    row.version(),
                    each.finding().entered(),
                    note == null ? "" : note,
                    row.foundAt());
        }
    }

    /// A finding in the clear.
    record Opened(FindingRow row, Finding finding) {}

    private record Made(UUID orderId, String piece) {}

    /// @param findings the newest first
    static List<Suggestion> of(List<Opened> findings) {
        var places = new LinkedHashMap<Place, List<Opened>>();
        findings.forEach(each ->
                places.computeIfAbsent(each.finding().place(), _ -> new ArrayList<>()).add(each));
        return places.entrySet().stream()
                .map(each -> of(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(Suggestion::place))
                .toList();
    }

    private static Suggestion of(Place place, List<Opened> findings) {
        Map<Made, Long> totals = new LinkedHashMap<>();
        for (Opened each : findings) {
            var made = new Made(each.row().orderId(), each.row().piece());
            if (totals.containsKey(made) || totals.size() < PIECES_MAX) {
                totals.merge(made, each.finding().change().steps(), Math::addExact);
            }
        }
        double mean = totals.values().stream().mapToLong(each -> each).average().orElse(0);
        Quantity change = Quantity.ofMillimetres((double) Math.round(mean / Unit.MM.steps()));
        return new Suggestion(
                new Place(place.point(), Kind.BODY, place.side()).toString(),
                change.exact().toPlainString(),
                change.exactUnit().json(),
                Shown.of(change, Unit.IN).text(),
                totals.size(),
                findings.stream().map(Evidence::of).toList());
    }
}
