package maison.customer.lifecycle.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import maison.customer.belongings.gifts.SurpriseMark;
import maison.customer.lifecycle.touchpoint.Kind;
import maison.customer.lifecycle.touchpoint.Topic;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// One thing that happened, or several of no interest that are folded into one line.
@Schema(name = "TimelineItem", description = "Either a touchpoint or a fold")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TimelineItem(@Nullable Happened touchpoint, @Nullable Fold fold) {

    /// @param sourceId of the sale, order, booking, note, … at the service
    /// @param detail a code
    /// @param text what was written, as it reads now
    @Schema(name = "Touchpoint")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Happened(
            UUID touchpointId,
            Instant at,
            Kind kind,
            Topic topic,
            boolean quiet,
            @Schema(description = "The service that tells of it", examples = "purchase")
                    String source,
            @Schema(description = "Of the sale, order, booking, note, … at that service")
                    String sourceId,
            @Nullable UUID saleId,
            @Nullable String storeId,
            @Schema(description = "A code, such as the tier reached", examples = "gold")
                    @Nullable String detail,
            @Nullable Money amount,
            @Nullable Long points,
            @Schema(description = "What a note or a task says, as it reads now")
                    @Nullable String text,
            @Nullable SurpriseMark surprise) {

        Happened withText(@Nullable String words) {
            return new Happened(
                    touchpointId,
                    at,
                    kind,
                    topic,
                    quiet,
                    source,
                    sourceId,
                    saleId,
                    storeId,
                    detail,
                    amount,
                    points,
                    words,
                    surprise);
        }

        Happened marked(@Nullable SurpriseMark mark) {
            return new Happened(
                    touchpointId,
                    at,
                    kind,
                    topic,
                    quiet,
                    source,
                    sourceId,
                    saleId,
                    storeId,
                    detail,
                    amount,
                    points,
                    text,
                    mark);
        }

        Happened withoutAmounts() {
            return new Happened(
                    touchpointId,
                    at,
                    kind,
                    topic,
                    quiet,
                    source,
                    sourceId,
                    saleId,
                    storeId,
                    detail,
                    null,
                    null,
                    text,
                    surprise);
        }

        @Override
        public String toString() {
            return "Touchpoint[" + kind + " " + touchpointId + "]";
        }
    }

    /// Quiet touchpoints that follow one another.
    ///
    /// @param from when the oldest was
    /// @param to when the newest was
    @Schema(name = "TimelineFold")
    record Fold(
            @Schema(examples = "14") long count,
            Instant from,
            Instant to,
            @Schema(description = "Where they are unfolded, newest first") String unfold) {}
}
