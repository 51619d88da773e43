package maison.loyalty.releasing;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// When a draft comes into force.
@Schema(name = "PublicationRequest")
record PublicationRequest(@NotNull Instant effectiveFrom) {}
