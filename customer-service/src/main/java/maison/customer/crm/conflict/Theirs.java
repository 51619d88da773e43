package maison.customer.crm.conflict;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import maison.customer.identity.customer.Field;
import maison.platform.sealing.Sealed;
import org.jspecify.annotations.Nullable;

/// What another system says of one field. With neither a sealed value nor a language it cleared the
/// field.
///
/// @param conflictId always the same for one field of one customer in one system
/// @param changedAt when it was changed there
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Theirs(
        UUID conflictId,
        Field field,
        @Nullable Sealed value,
        @Nullable String language,
        Instant changedAt) {}
