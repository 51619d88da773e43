package maison.loyalty.account;

import java.time.Instant;
import java.util.UUID;

/// Who brought a member here.
///
/// @param code of the referrer, as it was given
/// @param by who named it
/// @param staff whether staff or another system did: then it counts however late it is
public record Attribution(UUID referrer, String code, Instant at, String by, boolean staff) {}
