package maison.purchase.intake;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A job as it is taken in; nothing in it is trusted before [JobReading] has checked it.
@Schema(
        name = "Job",
        requiredProperties = {
            "type",
            "storeId",
            "zone",
            "occurredAt",
            "claimTicket",
            "currency",
            "receiver",
            "evidence"
        })
public record JobRequest(
        @Schema(enumeration = {"repair", "appraisal", "special-order", "custom"})
                @Nullable String type,
        @Schema(format = "uuid", description = "Absent for somebody unknown")
                @Nullable String customerId,
        @Schema(examples = "dubai-mall") @Nullable String storeId,
        @Schema(examples = "Asia/Dubai", description = "The store's IANA zone")
                @Nullable String zone,
        @Schema(format = "date-time", examples = "2026-03-14T11:30:00Z")
                @Nullable String occurredAt,
        @Schema(examples = "C-000731", description = "Unique for the store")
                @Nullable String claimTicket,
        @Schema(
                        examples = "USD",
                        pattern = "^[A-Z]{3}$",
                        description = "All money of the job is in it")
                @Nullable String currency,
        @Schema(
                        maxItems = 200,
                        description = "What the client brings; a repair or appraisal has some")
                @Nullable List<@Nullable PieceText> pieces,
        @Schema(description = "Who takes the pieces from the client") @Nullable HolderText receiver,
        @Nullable EvidenceText evidence,
        @Schema(
                        examples = "It was my grandmother's, please mind the clasp",
                        maxLength = 500,
                        description =
                                "In the client's own words. Needs a customer: it is sealed with"
                                        + " their key and gone when they are erased")
                @Nullable String words,
        @Schema(description = "The client wants to know a price, and nothing done")
                @Nullable Boolean estimateOnly,
        @Nullable Boolean express,
        @Schema(format = "date", examples = "2026-03-28", description = "In the store's zone")
                @Nullable String promised) {

    /// One thing that is worked on.
    @Schema(
            name = "JobPiece",
            requiredProperties = {"pieceId", "description"})
    public record PieceText(
            @Schema(examples = "1", description = "Unique within the job") @Nullable String pieceId,
            @Schema(
                            examples = "Ring, white metal, blue stone",
                            description =
                                    "What anybody can see. Words that claim what would have to be"
                                            + " tested, such as a metal's fineness or a stone's"
                                            + " name, are refused")
                    @Nullable String description,
            @Schema(examples = "Scratch inside the band", description = "For staff; never printed")
                    @Nullable String condition,
            @Schema(maxItems = 50, description = "SHA-256 of each photo, in hexadecimal")
                    @Nullable List<@Nullable String> photos,
            @Schema(description = "What the client says it is worth")
                    @Nullable MoneyText declaredValue) {}

    /// Who or what has a piece.
    @Schema(
            name = "CustodyHolder",
            requiredProperties = {"kind", "id"})
    public record HolderText(
            @Schema(
                            enumeration = {
                                "client",
                                "counter",
                                "safe",
                                "bench",
                                "workshop",
                                "courier",
                                "supplier"
                            })
                    @Nullable String kind,
            @Schema(examples = "counter-1", description = "A code, never a person's name")
                    @Nullable String id) {}

    /// What shows that a hand-over took place; at least one of the three.
    @Schema(name = "CustodyEvidence")
    public record EvidenceText(
            @Schema(description = "SHA-256 of a photo, in hexadecimal") @Nullable String photo,
            @Schema(description = "SHA-256 of a signature, in hexadecimal")
                    @Nullable String signature,
            @Schema(examples = "associate-7", description = "The member of staff who saw it")
                    @Nullable String witness) {}
}
