package maison.customer.clienteling.taste;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What somebody seems to like, by what they bought and kept.
///
/// @param score from 0 to 1, see [Inferring]
/// @param evidence the sales that speak for it, the latest first
/// @param latest when the last of them was
public record Inference(Liking liking, BigDecimal score, List<UUID> evidence, Instant latest) {

    public Inference {
        evidence = List.copyOf(evidence);
    }
}
