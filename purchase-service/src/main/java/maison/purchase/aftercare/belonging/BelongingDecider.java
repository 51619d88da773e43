package maison.purchase.aftercare.belonging;

import static maison.platform.eventstore.Decision.accept;
import static maison.platform.eventstore.Decision.acceptAll;
import static maison.platform.eventstore.Decision.alreadyDone;
import static maison.platform.eventstore.Decision.refuse;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;
import maison.purchase.aftercare.belonging.Belonging.Details;
import maison.purchase.aftercare.belonging.Belonging.Filed;
import maison.purchase.aftercare.belonging.Belonging.Unfiled;
import maison.purchase.aftercare.belonging.BelongingCommand.Enter;
import maison.purchase.aftercare.belonging.BelongingCommand.Register;
import maison.purchase.aftercare.belonging.BelongingEvent.DetailsWritten;
import maison.purchase.aftercare.belonging.BelongingEvent.FileOpened;
import maison.purchase.aftercare.belonging.BelongingEvent.JobLinked;
import maison.purchase.aftercare.belonging.BelongingEvent.PieceRegistered;
import maison.purchase.aftercare.belonging.BelongingEvent.PieceTradeInUndone;
import maison.purchase.aftercare.belonging.BelongingEvent.PieceTradedIn;
import maison.purchase.aftercare.belonging.BelongingEvent.PieceTransferred;
import maison.purchase.aftercare.belonging.BelongingEvent.Step;
import maison.purchase.aftercare.belonging.BelongingRefusal.EntryIdReused;
import maison.purchase.aftercare.belonging.BelongingRefusal.NotTheOwner;
import maison.purchase.aftercare.belonging.BelongingRefusal.OwnAlready;
import maison.purchase.aftercare.belonging.BelongingRefusal.PieceGone;
import maison.purchase.aftercare.belonging.BelongingRefusal.PieceIdReused;
import maison.purchase.aftercare.belonging.BelongingRefusal.PieceTradedInBefore;
import maison.purchase.aftercare.belonging.BelongingRefusal.PieceUnknown;
import org.jspecify.annotations.Nullable;

/// The rules of a piece's file: only what somebody owns is written about, and only its owner gives
/// it away.
public final class BelongingDecider
        implements Decider<BelongingCommand, Belonging, BelongingEvent, BelongingRefusal> {

    @Override
    public Belonging initial() {
        return new Unfiled();
    }

    @Override
    public Decision<BelongingEvent, BelongingRefusal> decide(
            BelongingCommand command, Belonging belonging) {
        return switch (command) {
            case Register(var facts) -> decideRegister(facts, belonging);
            case Enter enter -> decideEnter(enter, belonging);
        };
    }

    private static Decision<BelongingEvent, BelongingRefusal> decideRegister(
            PieceRegistered facts, Belonging belonging) {
        return switch (belonging) {
            case Unfiled() -> accept(facts);
            case Filed filed when facts.equals(filed.registered()) -> alreadyDone();
            case Filed _ -> refuse(new PieceIdReused());
        };
    }

    private static Decision<BelongingEvent, BelongingRefusal> decideEnter(
            Enter wanted, Belonging belonging) {
        Step step = wanted.step();
        return switch (belonging) {
            case Unfiled() -> {
                Origin origin = wanted.origin();
                BelongingRefusal no =
                        origin == null ? new PieceUnknown() : faultOf(step, wanted.ownerId());
                yield origin == null || no != null
                        ? refuse(no == null ? new PieceUnknown() : no)
                        : acceptAll(List.of(new FileOpened(origin, step.occurredAt()), step));
            }
            case Filed filed -> {
                Optional<Step> before = filed.step(step.note().stepId());
                if (before.isPresent()) {
                    yield before.get().equals(step) ? alreadyDone() : refuse(new EntryIdReused());
                }
                BelongingRefusal no = faultOf(step, filed, ownerOf(filed, wanted.ownerId()));
                yield no == null ? accept(step) : refuse(no);
            }
        };
    }

    /// Whose it is now. What was told may be older than the last transfer in the file, which two
    /// clerks may have asked for at the same moment.
    private static @Nullable UUID ownerOf(Filed filed, @Nullable UUID told) {
        return told == null ? null : filed.givenTo().orElse(told);
    }

    /// Why an entry cannot be in this file; null if it can.
    private static @Nullable BelongingRefusal faultOf(
            Step step, Filed filed, @Nullable UUID owner) {
        return switch (step) {
            // Whose it is meanwhile is its sale's business.
            case PieceTradeInUndone _ -> filed.isTradedIn() ? null : new PieceUnknown();
            case Step _ when filed.isTradedIn() -> new PieceTradedInBefore();
            case Step other -> faultOf(other, owner);
        };
    }

    /// Why an entry cannot be, whoever's the piece is; null if it can.
    private static @Nullable BelongingRefusal faultOf(Step step, @Nullable UUID owner) {
        if (owner == null) {
            return new PieceGone();
        }
        return switch (step) {
            case DetailsWritten written ->
                    owner.equals(written.ownerId()) ? null : new NotTheOwner();
            case PieceTransferred given when !owner.equals(given.fromId()) -> new NotTheOwner();
            case PieceTransferred given ->
                    given.toId().equals(given.fromId()) ? new OwnAlready() : null;
            case PieceTradedIn traded -> owner.equals(traded.ownerId()) ? null : new NotTheOwner();
            case PieceTradeInUndone _ -> new PieceUnknown();
            case JobLinked _ -> null;
        };
    }

    @Override
    public Belonging evolve(Belonging belonging, BelongingEvent event) {
        return switch (event) {
            case PieceRegistered facts ->
                    new Filed(
                            facts,
                            null,
                            facts.details() == null
                                    ? null
                                    : new Details(facts.ownerId(), facts.details()),
                            List.of());
            case FileOpened(var origin, _) -> new Filed(null, origin, null, List.of());
            case Step step -> filed(belonging, event).with(step);
        };
    }

    /// An entry before the file was opened cannot be repaired here; stop rather than guess.
    private static Filed filed(Belonging belonging, BelongingEvent event) {
        return switch (belonging) {
            case Filed filed -> filed;
            case Unfiled() -> throw new IllegalStateException("Entry without a file: " + event);
        };
    }
}
