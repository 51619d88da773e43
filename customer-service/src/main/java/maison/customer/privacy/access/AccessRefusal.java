package maison.customer.privacy.access;

import java.util.UUID;

/// Why a request to see what is held cannot be taken, or its answer not be given.
public sealed interface AccessRefusal {

    record NotACustomer() implements AccessRefusal {}

    record CustomerErased() implements AccessRefusal {}

    /// One is not over yet: let it end, or resume it.
    record ExportOpen(UUID exportId) implements AccessRefusal {}

    record ExportUnknown() implements AccessRefusal {}

    /// There is nothing to give, or nothing to resume, in this state.
    record NotInThisState(Export.State state) implements AccessRefusal {}

    /// What was collected is deleted.
    record ExportExpired() implements AccessRefusal {}
}
