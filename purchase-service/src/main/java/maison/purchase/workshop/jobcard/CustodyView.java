package maison.purchase.workshop.jobcard;

import static maison.purchase.workshop.jobcard.Sight.name;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.purchase.workshop.job.Holder;
import maison.purchase.workshop.job.Job.Taken;
import maison.purchase.workshop.job.Transfer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The custody chain of a job's pieces, from the client's hands back into them.
@Schema(name = "CustodyView")
public record CustodyView(UUID jobId, List<Link> chain) {

    /// Pieces went from one to another.
    @Schema(name = "CustodyLink")
    public record Link(
            List<String> pieceIds,
            End giver,
            End receiver,
            String storeId,
            Instant occurredAt,
            @Nullable String photo,
            @Nullable String signature,
            @Nullable String witness,
            @Nullable String identityDocument,
            @Nullable Boolean ticketHandedIn) {}

    /// Who gave or received.
    @Schema(name = "CustodyEnd")
    public record End(String kind, String id) {

        static End of(Holder holder) {
            return new End(name(holder.kind()), holder.id());
        }
    }

    static CustodyView of(UUID jobId, Taken job) {
        return new CustodyView(
                jobId, Transfer.chainOf(job).stream().map(CustodyView::link).toList());
    }

    private static Link link(Transfer transfer) {
        var identity = transfer.identity();
        var document = identity == null ? null : identity.document();
        return new Link(
                transfer.pieceIds(),
                End.of(transfer.giver()),
                End.of(transfer.receiver()),
                transfer.storeId(),
                transfer.occurredAt(),
                transfer.evidence().photo(),
                transfer.evidence().signature(),
                transfer.evidence().witness(),
                document == null ? null : name(document),
                identity == null ? null : identity.ticket() != null);
    }
}
