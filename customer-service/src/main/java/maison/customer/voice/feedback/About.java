package maison.customer.voice.feedback;

import org.jspecify.annotations.Nullable;

/// What a client is asked about.
///
/// @param kind such as `sale`, `order`, `repair`, `appointment` or `visit`
/// @param id of it, in the service that knows it
/// @param storeId where it was; null if nowhere in particular
/// @param associateId who served them, if one person did
public record About(
        String kind, String id, @Nullable String storeId, @Nullable String associateId) {}
