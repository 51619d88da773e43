package maison.loyalty.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A sale that was made with what a tier gives in the month of a birthday.
///
/// @param percent the discount; null for a benefit that is none
/// @param year of the birthday, as the member's own calendar has it
public record BirthdayUse(
        UUID sale, String benefit, @Nullable Integer percent, int year, String store, Instant at) {}
