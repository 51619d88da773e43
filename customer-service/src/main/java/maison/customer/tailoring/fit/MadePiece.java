package maison.customer.tailoring.fit;

import java.util.UUID;

/// A piece of an order, such as the jacket of a suit.
///
/// @param orderId purchase-service's
/// @param piece a code, one for each piece of the order
public record MadePiece(UUID orderId, String piece) {}
