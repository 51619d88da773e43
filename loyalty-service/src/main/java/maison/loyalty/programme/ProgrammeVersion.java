package maison.loyalty.programme;

import java.time.Instant;

/// The rules from one instant on. A published version is never edited; a later one supersedes it.
public record ProgrammeVersion(
        String version, Instant effectiveFrom, EarningRules earning, TierRules tiers) {}
