package maison.loyalty.programme;

import org.jspecify.annotations.Nullable;

/// What a tier gives, as data for tills and clients.
///
/// @param percent the discount, for a benefit that is one
public record Benefit(String benefit, String description, @Nullable Integer percent) {}
