package maison.purchase.aftercare.belonging;

import java.time.Instant;
import java.util.UUID;

/// What every entry of a piece's file says of itself.
///
/// @param stepId chosen by the client, so that a repeat is recognised
/// @param storeId where it took place
/// @param occurredAt business time, from the till
public record Note(UUID stepId, String storeId, Instant occurredAt) {}
