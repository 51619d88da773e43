package maison.appointment.agenda;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One appointment in the agenda.
record AgendaEntry(
        UUID id,
        @Schema(description = "held, booked, cancelled, attended or no-show") String state,
        @Nullable UUID customerId,
        String storeId,
        String serviceId,
        String staffId,
        @Nullable String roomId,
        List<String> equipmentIds,
        Instant start,
        Instant end,
        @Nullable Instant heldUntil) {}
