package maison.customer.family.relations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A relation in the clear, as one of its ends has it.
///
/// @param inverse whether it stands on the other's record
/// @param version for the `ETag`; of the record it stands on
@Schema(name = "CustomerRelation")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RelationView(
        UUID relationId,
        int version,
        @Schema(description = "What the other is to this customer") Kind kind,
        @Schema(description = "The other, if a customer") @Nullable UUID customerId,
        @Schema(description = "The other, if no customer") RelationWords.@Nullable Person person,
        @Schema(description = "What the other may know of this customer") Set<Topic> theyMayKnow,
        @Schema(description = "What this customer may know of the other") Set<Topic> weMayKnow,
        @Schema(description = "Whether it stands on the other's record") boolean inverse,
        Instant since) {

    /// A relation that stands on this customer's record.
    static RelationView entered(RelationRow row, RelationWords words) {
        return new RelationView(
                row.relationId(),
                row.version(),
                words.kind(),
                row.otherId(),
                words.person(),
                words.theyMayKnow(),
                words.weMayKnow(),
                false,
                row.since());
    }

    /// A relation that stands on the other's record.
    static RelationView inverse(RelationRow row, RelationWords words) {
        return new RelationView(
                row.relationId(),
                row.version(),
                words.kind().inverse(),
                row.customerId(),
                null,
                words.weMayKnow(),
                words.theyMayKnow(),
                true,
                row.since());
    }

    @Override
    public String toString() {
        return "RelationView[…]";
    }
}
