package maison.purchase.aftercare.belonging;

import java.util.UUID;
import maison.purchase.aftercare.belonging.BelongingEvent.PieceRegistered;
import maison.purchase.aftercare.belonging.BelongingEvent.Step;
import org.jspecify.annotations.Nullable;

/// What the file of a piece can be asked to do.
public sealed interface BelongingCommand {

    /// Begin, for a piece that was bought elsewhere.
    record Register(PieceRegistered facts) implements BelongingCommand {}

    /// Take an entry.
    ///
    /// @param origin by which sale the piece left the house; null for one bought elsewhere
    /// @param ownerId whose it is by all that the house knows; null for nobody's
    record Enter(@Nullable Origin origin, @Nullable UUID ownerId, Step step)
            implements BelongingCommand {}
}
