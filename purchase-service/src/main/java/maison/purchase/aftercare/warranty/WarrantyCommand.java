package maison.purchase.aftercare.warranty;

import java.util.UUID;
import maison.purchase.aftercare.belonging.Note;
import maison.purchase.aftercare.warranty.WarrantyEvent.WarrantyRegistered;
import org.jspecify.annotations.Nullable;

/// What a warranty can be asked to do.
public sealed interface WarrantyCommand {

    /// Come into being by hand.
    record Register(WarrantyRegistered facts) implements WarrantyCommand {}

    /// Last longer.
    ///
    /// @param automatic what came with the sale; null for one by hand
    record Extend(
            @Nullable WarrantyRegistered automatic, Note note, int months, @Nullable UUID saleId)
            implements WarrantyCommand {}

    /// Say whether a job is covered.
    ///
    /// @param automatic what came with the sale; null for one by hand
    record Claim(
            @Nullable WarrantyRegistered automatic,
            Note note,
            UUID jobId,
            String cause,
            Standing standing)
            implements WarrantyCommand {}
}
