package maison.loyalty.claiming;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The proof that somebody looked at.
record SeenRequest(
        @NotNull
                @Size(max = ActivityRequest.LINK_MAX)
                @Schema(examples = "https://www.instagram.com/p/C8xT2LkPq1d/")
                String proof) {}
