package maison.purchase.workshop.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import maison.purchase.workshop.job.Job.Taken;
import maison.purchase.workshop.job.JobEvent.HandedOver;
import maison.purchase.workshop.job.JobEvent.JobReceived;
import maison.purchase.workshop.job.JobEvent.PickedUp;
import maison.purchase.workshop.job.JobEvent.PiecesArrived;
import maison.purchase.workshop.job.JobEvent.Step;
import org.jspecify.annotations.Nullable;

/// A link of the custody chain: pieces went from one to another.
///
/// @param storeId where
/// @param identity how the client showed who they are, at pick-up
public record Transfer(
        List<String> pieceIds,
        Holder giver,
        Holder receiver,
        String storeId,
        Instant occurredAt,
        Evidence evidence,
        @Nullable Identity identity) {

    public Transfer {
        pieceIds = List.copyOf(pieceIds);
    }

    /// Every link of a job's chain, in order.
    public static List<Transfer> chainOf(Taken job) {
        var chain = new ArrayList<Transfer>();
        JobReceived intake = job.intake();
        if (!intake.pieces().isEmpty()) {
            chain.add(
                    new Transfer(
                            ids(intake.pieces()),
                            Holder.CLIENT,
                            intake.receiver(),
                            intake.storeId(),
                            intake.occurredAt(),
                            intake.evidence(),
                            null));
        }
        for (Step step : job.steps()) {
            switch (step) {
                case PiecesArrived(var stamp, var pieces, var giver, var receiver, var evidence) ->
                        chain.add(of(stamp, ids(pieces), giver, receiver, evidence, null));
                case HandedOver(var stamp, var pieces, var giver, var receiver, var evidence) ->
                        chain.add(of(stamp, pieces, giver, receiver, evidence, null));
                case PickedUp(var stamp, var collection, var pieces, _, _, _) ->
                        chain.add(
                                of(
                                        stamp,
                                        pieces,
                                        collection.giver(),
                                        Holder.CLIENT,
                                        collection.evidence(),
                                        collection.identity()));
                default -> {}
            }
        }
        return List.copyOf(chain);
    }

    private static Transfer of(
            Stamp stamp,
            List<String> pieceIds,
            Holder giver,
            Holder receiver,
            Evidence evidence,
            @Nullable Identity identity) {
        return new Transfer(
                pieceIds, giver, receiver, stamp.storeId(), stamp.occurredAt(), evidence, identity);
    }

    private static List<String> ids(List<Piece> pieces) {
        return pieces.stream().map(Piece::pieceId).toList();
    }
}
