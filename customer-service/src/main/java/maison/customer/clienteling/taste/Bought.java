package maison.customer.clienteling.taste;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/// That somebody bought a thing of some liking, and how much of it they kept.
///
/// @param kept the quantity without what came back; not negative
public record Bought(Liking liking, UUID saleId, Instant at, BigDecimal kept) {}
