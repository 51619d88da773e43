package maison.customer.identity.registering;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Says that somebody with the same contact is known already. It does not block, and shows nothing
/// of them but an id.
@Schema(name = "DuplicateWarning")
record Warning(
        @Schema(examples = "phone-known") String code,
        @Schema(description = "What was given twice", examples = "/phones/0") String pointer,
        @Schema(description = "At most five customers who have it") List<UUID> customerIds) {}
