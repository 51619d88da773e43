package maison.customer.identity.customer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.platform.sealing.Sealed;
import org.jspecify.annotations.Nullable;

/// What a customer's record can be asked to do. Personal values arrive sealed: no rule needs to
/// read them.
public sealed interface CustomerCommand {

    /// @param intakeForm the form that was filled in, if one was
    record Register(
            UUID customerId,
            List<ExternalReference> externalReferences,
            @Nullable String language,
            @Nullable String intakeForm,
            Map<Field, Sealed> sealed,
            Instant at)
            implements CustomerCommand {}

    /// @param fields what changes; a field here with neither a sealed value nor a language is
    ///   cleared
    record Correct(
            List<Field> fields, @Nullable String language, Map<Field, Sealed> sealed, Instant at)
            implements CustomerCommand {}

    /// Another system knows the customer by this number.
    record Reference(ExternalReference reference, Instant at) implements CustomerCommand {}

    /// It does no longer.
    record Unreference(String system, Instant at) implements CustomerCommand {}

    /// To be asked of the one who is absorbed, together with an [Absorb] of the survivor.
    record Merge(UUID mergeId, UUID into, Instant at) implements CustomerCommand {}

    /// @param fields whose value is shown, where it is not the survivor's own
    record Absorb(UUID mergeId, UUID absorbed, Map<Field, Survival> fields, Instant at)
            implements CustomerCommand {}

    /// To be asked of everybody on the way from whom something was told with to the survivor.
    record Follow(UUID absorbed, List<Field> fields, Instant at) implements CustomerCommand {}

    /// To be asked of the one who was absorbed, together with a [LetGo] of the survivor.
    ///
    /// @param sales what was sold to the survivor since, but is the separated one's
    record Unmerge(UUID mergeId, List<UUID> sales, Instant at) implements CustomerCommand {}

    record LetGo(UUID mergeId, Instant at) implements CustomerCommand {}

    record Erase(String reason, Instant at) implements CustomerCommand {}
}
