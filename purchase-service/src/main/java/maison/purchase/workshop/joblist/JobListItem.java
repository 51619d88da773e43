package maison.purchase.workshop.joblist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One job in a list; it has no amounts, so that everybody may see it.
///
/// @param overdue whether the promised day is over where the store is, and the job is not ready
/// @param waitingSince since when the client can come for the pieces
@Schema(
        name = "JobListItem",
        requiredProperties = {
            "jobId",
            "storeId",
            "claimTicket",
            "type",
            "stage",
            "express",
            "receivedAt",
            "overdue"
        })
record JobListItem(
        UUID jobId,
        @Nullable UUID customerId,
        String storeId,
        String claimTicket,
        String type,
        String stage,
        boolean express,
        Instant receivedAt,
        @Nullable LocalDate promised,
        boolean overdue,
        @Nullable Instant waitingSince) {}
