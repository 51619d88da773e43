package maison.analytics.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import maison.analytics.scoring.Scores;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// What the API shows of segments.
final class SegmentViews {

    private SegmentViews() {}

    /// How customers are spread over the segments.
    ///
    /// @param asOf the latest day anybody was assessed at; null as long as nobody was
    @Schema(name = "SegmentDistribution")
    public record Distribution(
            @Nullable LocalDate asOf,
            @Schema(required = true) long customers,
            @Schema(required = true) List<Share> segments) {

        public Distribution {
            segments = List.copyOf(segments);
        }
    }

    /// One segment's part of the customers.
    @Schema(name = "SegmentShare")
    public record Share(
            @Schema(required = true, examples = "at-risk") String segment,
            @Schema(required = true, examples = "At Risk") String label,
            @Schema(required = true) long customers,
            @Schema(required = true, description = "Of all customers, 0 to 1") double share) {}

    /// A customer in a segment.
    @Schema(name = "SegmentMember")
    public record Member(
            @Schema(required = true) UUID customerId,
            @Schema(required = true) String reason,
            @Schema(required = true) Scores scores,
            @Nullable Double probabilityAlive,
            @Nullable Double expectedPurchases,
            @Nullable Money lifetimeValue,
            @Schema(required = true) LocalDate asOf,
            @Nullable Integer modelVersion) {}

    /// A stretch of the members.
    @Schema(name = "SegmentMembers")
    public record Members(
            @Schema(required = true) List<Member> items,
            @Schema(description = "Give this as `after`; absent at the end")
                    @Nullable String next) {

        public Members {
            items = List.copyOf(items);
        }
    }

    /// The rules in force.
    @Schema(name = "SegmentRules")
    public record Rules(
            @Schema(required = true) int version, @Schema(required = true) List<RuleView> rules) {

        public Rules {
            rules = List.copyOf(rules);
        }
    }

    /// @param any alternatives, each a list of conditions that must all hold; an empty list takes
    ///   everybody
    @Schema(name = "SegmentRule")
    public record RuleView(
            @Schema(required = true, examples = "vip") String segment,
            @Schema(required = true) List<List<String>> any) {

        public RuleView {
            any = List.copyOf(any);
        }
    }
}
