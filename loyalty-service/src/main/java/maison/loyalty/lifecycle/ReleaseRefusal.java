package maison.loyalty.lifecycle;

import java.time.Instant;

/// Why a version may not be published or withdrawn.
public sealed interface ReleaseRefusal {

    /// Another version has, or had, this name: every line of a ledger names its version for ever.
    record VersionNameTaken(String version) implements ReleaseRefusal {}

    /// Nothing comes into force in the past, nor before all replicas can know of it.
    record TooSoon(Instant earliest) implements ReleaseRefusal {}

    /// Versions come into force one after the other.
    record NotAfterLast(String last, Instant effectiveFrom) implements ReleaseRefusal {}

    /// Nobody publishes alone what nobody else wrote.
    record OwnDraft() implements ReleaseRefusal {}

    /// Nobody has seen what exactly these rules do.
    record NotSimulated(String hash) implements ReleaseRefusal {}

    /// No such version was published.
    record VersionUnknown(String version) implements ReleaseRefusal {}

    /// What is in force, or is about to be, stays; a later version can supersede it.
    record VersionInForce(String version, Instant effectiveFrom) implements ReleaseRefusal {}
}
