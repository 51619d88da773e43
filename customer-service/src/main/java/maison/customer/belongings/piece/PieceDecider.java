package maison.customer.belongings.piece;

import maison.customer.belongings.piece.Piece.Gone;
import maison.customer.belongings.piece.Piece.Owned;
import maison.customer.belongings.piece.Piece.Unknown;
import maison.customer.belongings.piece.PieceCommand.Describe;
import maison.customer.belongings.piece.PieceCommand.Enter;
import maison.customer.belongings.piece.PieceCommand.Remove;
import maison.customer.belongings.piece.PieceEvent.PieceDescribed;
import maison.customer.belongings.piece.PieceEvent.PieceEntered;
import maison.customer.belongings.piece.PieceEvent.PieceRemoved;
import maison.customer.belongings.piece.PieceRefusal.PieceIdTaken;
import maison.customer.belongings.piece.PieceRefusal.PieceUnknown;
import maison.customer.belongings.piece.PieceRefusal.Removed;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;

/// The rules of pieces from elsewhere: entered, described, gone.
public final class PieceDecider implements Decider<PieceCommand, Piece, PieceEvent, PieceRefusal> {

    @Override
    public Piece initial() {
        return new Unknown();
    }

    @Override
    public Decision<PieceEvent, PieceRefusal> decide(PieceCommand command, Piece piece) {
        return switch (piece) {
            case Unknown() ->
                    switch (command) {
                        case Enter(var customer, var id, var words, var at) ->
                                Decision.accept(new PieceEntered(customer, id, words, at));
                        case Describe _, Remove _ -> Decision.refuse(new PieceUnknown());
                    };
            case Owned(var customer, var id, _) ->
                    switch (command) {
                        case Enter _ -> Decision.refuse(new PieceIdTaken());
                        case Describe(var words, var at) ->
                                Decision.accept(new PieceDescribed(customer, id, words, at));
                        case Remove(var at) -> Decision.accept(new PieceRemoved(customer, id, at));
                    };
            case Gone() ->
                    switch (command) {
                        case Enter _ -> Decision.refuse(new PieceIdTaken());
                        case Describe _ -> Decision.refuse(new Removed());
                        case Remove _ -> Decision.alreadyDone();
                    };
        };
    }

    @Override
    public Piece evolve(Piece piece, PieceEvent event) {
        return switch (event) {
            case PieceEntered(var customer, var id, var words, _) -> new Owned(customer, id, words);
            case PieceDescribed(var customer, var id, var words, _) ->
                    new Owned(customer, id, words);
            case PieceRemoved _ -> new Gone();
        };
    }
}
