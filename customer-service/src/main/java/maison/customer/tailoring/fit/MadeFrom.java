package maison.customer.tailoring.fit;

import java.util.UUID;

/// The version of a set that a piece is made from.
public record MadeFrom(UUID setId, int version) {}
