package maison.loyalty.preference;

import java.time.Instant;

/// What a member can say of rewards; the same again changes nothing.
///
/// @param preferred whether they are saving for it
public record PreferenceCommand(String reward, boolean preferred, Instant now) {}
