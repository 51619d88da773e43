package maison.customer.identity.person;

import java.time.Instant;

/// That a contact was found to reach its owner. A contact that changes has to be verified again.
///
/// @param how by what, such as `code` or `call-back`
public record Verification(Instant at, String how) {}
