package maison.customer.identity.joined;

import java.time.Instant;
import java.util.UUID;

/// A word that somebody said once.
///
/// @param customer the id that it was told with
/// @param about what it is about; a later word about the same takes its place
public record Said<K, W>(UUID customer, K about, W word, Instant at) {}
