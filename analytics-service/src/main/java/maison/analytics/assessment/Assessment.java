package maison.analytics.assessment;

import java.time.LocalDate;
import java.util.UUID;
import maison.analytics.scoring.Scores;
import maison.analytics.segment.Inputs;
import maison.analytics.segment.Segment;
import org.jspecify.annotations.Nullable;

/// One customer as of a day, and which versions say so.
///
/// @param currency the main currency, in which amounts are
public record Assessment(
        UUID customerId,
        LocalDate asOf,
        Versions versions,
        Scores scores,
        String currency,
        Prediction prediction,
        Placed placed) {

    /// @param model null as long as nothing was fitted
    public record Versions(int scoring, @Nullable Integer model, int rules) {}

    /// @param reason names the inputs and thresholds that decided
    /// @param inputs all that the rules saw
    public record Placed(Segment segment, String reason, Inputs inputs) {}
}
