package maison.customer.crm.crmsystem;

import org.jspecify.annotations.Nullable;

/// Another CRM as it is.
///
/// @param terms null before it was connected
/// @param connected whether anything is exchanged with it
public record CrmSystem(@Nullable SystemTerms terms, boolean connected) {}
