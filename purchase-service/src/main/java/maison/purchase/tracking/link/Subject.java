package maison.purchase.tracking.link;

import java.util.UUID;

/// What a link leads to.
///
/// @param kind such as `job`
public record Subject(String kind, UUID id) {}
