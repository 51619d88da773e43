package maison.appointment.booking;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.UUID;
import maison.appointment.Allowed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a booker asks for.
record BookingRequest(
        @NotNull @Pattern(regexp = Allowed.ID) @Schema(examples = "london-bond-street")
                String storeId,
        @NotNull @Pattern(regexp = Allowed.ID) @Schema(examples = "appraisal") String serviceId,
        @NotNull @Schema(examples = "2026-03-04T10:15:00Z", description = "A whole minute")
                Instant start,
        @Schema(
                        description =
                                "Absent for a walk-in without a profile. A client books for"
                                        + " themself.")
                @Nullable UUID customerId,
        @Pattern(regexp = Allowed.ID)
                @Schema(description = "A certain member of staff; absent for any")
                @Nullable String staffId,
        @Pattern(regexp = Allowed.ID)
                @Schema(description = "A certain room; absent for any suitable one")
                @Nullable String roomId) {}
