package maison.purchase.aftercare.belonging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import maison.platform.sealing.Sealed;
import maison.purchase.aftercare.belonging.BelongingEvent.DetailsWritten;
import maison.purchase.aftercare.belonging.BelongingEvent.JobLinked;
import maison.purchase.aftercare.belonging.BelongingEvent.PieceRegistered;
import maison.purchase.aftercare.belonging.BelongingEvent.PieceTradeInUndone;
import maison.purchase.aftercare.belonging.BelongingEvent.PieceTradedIn;
import maison.purchase.aftercare.belonging.BelongingEvent.PieceTransferred;
import maison.purchase.aftercare.belonging.BelongingEvent.Step;
import org.jspecify.annotations.Nullable;

/// What the house keeps of a piece beside its sale.
public sealed interface Belonging {

    /// Nothing is kept.
    record Unfiled() implements Belonging {}

    /// A file is kept.
    ///
    /// @param registered how it began; null for a piece that the house sold
    /// @param origin by which sale it left the house; null for one bought elsewhere
    /// @param details the newest numbers; null for none
    /// @param steps in order
    record Filed(
            @Nullable PieceRegistered registered,
            @Nullable Origin origin,
            @Nullable Details details,
            List<Step> steps)
            implements Belonging {

        public Filed {
            steps = List.copyOf(steps);
        }

        Filed with(Step step) {
            var more = new ArrayList<>(steps);
            more.add(step);
            return new Filed(registered, origin, detailsAfter(step), more);
        }

        private @Nullable Details detailsAfter(Step step) {
            return switch (step) {
                case DetailsWritten(_, var owner, var sealed) -> new Details(owner, sealed);
                case PieceTransferred(_, _, var to, _, var sealed) ->
                        sealed == null ? null : new Details(to, sealed);
                case JobLinked _, PieceTradedIn _, PieceTradeInUndone _ -> details;
            };
        }

        /// To whom it was given last; empty if it never was.
        public Optional<UUID> givenTo() {
            return steps.reversed().stream()
                    .filter(PieceTransferred.class::isInstance)
                    .map(PieceTransferred.class::cast)
                    .map(PieceTransferred::toId)
                    .findFirst();
        }

        /// Whether the house has taken it in for credit.
        public boolean isTradedIn() {
            boolean in = false;
            for (Step each : steps) {
                in =
                        switch (each) {
                            case PieceTradedIn _ -> true;
                            case PieceTradeInUndone _ -> false;
                            case DetailsWritten _, PieceTransferred _, JobLinked _ -> in;
                        };
            }
            return in;
        }

        /// The entry with this id.
        public Optional<Step> step(UUID stepId) {
            return steps.stream().filter(each -> each.note().stepId().equals(stepId)).findFirst();
        }
    }

    /// The numbers of a piece.
    ///
    /// @param person whose key opens them
    record Details(UUID person, Sealed sealed) {}
}
