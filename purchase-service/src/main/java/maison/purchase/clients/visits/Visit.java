package maison.purchase.clients.visits;

import java.time.Instant;
import java.util.UUID;

/// An appointment that was not called off.
///
/// @param at when it begins
public record Visit(UUID bookingId, String storeId, Instant at) {}
