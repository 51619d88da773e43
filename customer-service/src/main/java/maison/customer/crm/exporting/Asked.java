package maison.customer.crm.exporting;

import java.time.Instant;
import java.util.UUID;
import maison.customer.permission.consent.Purpose;
import maison.platform.eventstore.Actor;
import org.jspecify.annotations.Nullable;

/// Who wants whose data, and what for.
///
/// @param tag in the form in which it is kept
/// @param elsewhere whether it is for another company
/// @param promotional whether the purpose is silenced by a stop of all marketing
/// @param after only customers beyond this one
record Asked(
        ExportFormat format,
        Purpose purpose,
        boolean elsewhere,
        boolean promotional,
        @Nullable String tag,
        @Nullable String store,
        @Nullable String associate,
        @Nullable Instant changedSince,
        UUID after,
        Actor by,
        String correlationId) {}
