package maison.purchase.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import maison.purchase.intake.JobRequest.PieceText;
import maison.purchase.workshop.job.Piece;
import org.jspecify.annotations.Nullable;

/// Checks pieces, and that their descriptions claim nothing.
record PieceReading(Amount amount, GenericWords words) {

    private static final int PIECES_MAX = 200;
    private static final int PHOTOS_MAX = 50;

    List<Piece> read(Place place, @Nullable List<@Nullable PieceText> wanted) {
        Fields fields = amount.fields();
        var ids = new HashSet<String>();
        var pieces = new ArrayList<Piece>();
        for (PieceText each : fields.<PieceText>list(place, wanted, PIECES_MAX)) {
            Place at = place.at(pieces.size());
            Piece piece = piece(each, at);
            if (!ids.add(piece.pieceId())) {
                fields.fault(at.at("pieceId"), "must be unique within the job");
            }
            pieces.add(piece);
        }
        return pieces;
    }

    private Piece piece(PieceText text, Place place) {
        Fields fields = amount.fields();
        String description = fields.prose(place.at("description"), text.description());
        words.claimIn(description)
                .ifPresent(word ->
                        fields.fault(
                                place.at("description"),
                                "claims \"%s\", which only a test can show; say what is seen,"
                                                .formatted(word)
                                        + " such as \"white metal, blue stone\""));
        return new Piece(
                fields.code(place.at("pieceId"), text.pieceId()),
                description,
                text.condition() == null
                        ? null
                        : fields.prose(place.at("condition"), text.condition()),
                new JobFields(fields).hashes(place.at("photos"), text.photos(), PHOTOS_MAX),
                text.declaredValue() == null
                        ? null
                        : amount.required(place.at("declaredValue"), text.declaredValue()));
    }
}
