package maison.customer.customer;

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

    record Erase(String reason, Instant at) implements CustomerCommand {}
}
