package maison.customer.crm.receiving;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;
import java.util.UUID;
import maison.customer.identity.customer.Field;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What became of a change; the values themselves are in the feed.
@Schema(name = "CrmReceived")
record Received(
        UUID customerId,
        @Schema(description = "Of the customer's profile") int version,
        Status status,
        @Schema(description = "The fields that changed here") Set<Field> taken,
        @Schema(description = "Where our value stands; it comes with the feed") Set<Field> kept,
        @Schema(description = "What staff have to decide") Set<Field> asked) {

    @Schema(name = "ReceivedStatus")
    enum Status {
        @JsonProperty("created")
        CREATED,
        @JsonProperty("updated")
        UPDATED,
        @JsonProperty("unchanged")
        UNCHANGED
    }
}
