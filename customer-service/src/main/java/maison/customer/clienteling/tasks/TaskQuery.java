package maison.customer.clienteling.tasks;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which tasks are asked for; null for whatever it is.
///
/// @param dueFrom the first day
/// @param dueTo the last day
public record TaskQuery(
        @Nullable String assignee,
        @Nullable String store,
        @Nullable UUID customer,
        @Nullable String state,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo,
        boolean escalated) {}
