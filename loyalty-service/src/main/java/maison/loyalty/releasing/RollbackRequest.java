package maison.loyalty.releasing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Which earlier version's rules come into force again, and when.
///
/// @param to the earlier version
@Schema(name = "RollbackRequest")
record RollbackRequest(@NotBlank @Size(max = 100) String to, @NotNull Instant effectiveFrom) {}
