package maison.purchase.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.purchase.aftercare.belonging.BelongingEvent.PieceRegistered;
import maison.purchase.aftercare.belonging.BelongingEvent.PieceTransferred;
import maison.purchase.aftercare.belonging.Note;
import maison.purchase.aftercare.belongings.Details;
import maison.purchase.aftercare.belongings.Details.Mark;
import maison.purchase.intake.Reading.Faulty;
import maison.purchase.intake.Reading.Sound;
import org.jspecify.annotations.Nullable;

/// Checks what clients send about pieces.
public final class BelongingReading {

    private static final int MARKS_MAX = 20;
    private static final Map<String, String> KINDS =
            Map.of("serial", "serial", "certificate", "certificate", "hallmark", "hallmark");

    /// A piece that was bought elsewhere.
    ///
    /// @param details null if nothing is told of it; they are not sealed yet
    public record Registration(PieceRegistered facts, @Nullable Details details) {}

    /// The numbers of a piece, not sealed yet.
    public record Numbers(Note note, Details details) {}

    private final Fields fields;
    private final OrderFields words;

    private BelongingReading(Clock clock) {
        this.fields = new Fields(clock);
        this.words = new OrderFields(fields);
    }

    /// A piece that was bought elsewhere, or all that is wrong with the request.
    public static Reading<Registration> of(
            BelongingRequests.@Nullable Elsewhere request, Clock clock) {
        return request == null ? Faulty.empty() : new BelongingReading(clock).elsewhere(request);
    }

    private Reading<Registration> elsewhere(BelongingRequests.Elsewhere request) {
        var facts =
                new PieceRegistered(
                        fields.id(at("ownerId"), request.ownerId()),
                        fields.code(at("storeId"), request.storeId()),
                        fields.instant(at("occurredAt"), request.occurredAt()),
                        words.word(at("category"), request.category()),
                        request.brand() == null ? null : words.word(at("brand"), request.brand()),
                        request.sku() == null ? null : fields.sku(at("sku"), request.sku()),
                        request.acquiredOn() == null
                                ? null
                                : words.date(at("acquiredOn"), request.acquiredOn()),
                        null);
        String description =
                request.description() == null
                        ? null
                        : fields.prose(at("description"), request.description());
        List<Mark> marks = marks(request.marks());
        return read(
                new Registration(
                        facts,
                        description == null && marks.isEmpty()
                                ? null
                                : new Details(description, marks)));
    }

    /// The numbers of a piece, or all that is wrong with the request.
    public static Reading<Numbers> of(
            UUID stepId, BelongingRequests.@Nullable Numbers request, Clock clock) {
        if (request == null) {
            return Faulty.empty();
        }
        var reading = new BelongingReading(clock);
        if (request.marks() == null) {
            reading.fields.fault(at("marks"), "is required");
        }
        return reading.read(
                new Numbers(
                        reading.note(stepId, request.storeId(), request.occurredAt()),
                        new Details(null, reading.marks(request.marks()))));
    }

    /// To whom a piece is given, without its numbers, or all that is wrong with the request.
    public static Reading<PieceTransferred> of(
            UUID stepId, BelongingRequests.@Nullable Transfer request, Clock clock) {
        if (request == null) {
            return Faulty.empty();
        }
        var reading = new BelongingReading(clock);
        return reading.read(
                new PieceTransferred(
                        reading.note(stepId, request.storeId(), request.occurredAt()),
                        reading.fields.id(at("fromId"), request.fromId()),
                        reading.fields.id(at("toId"), request.toId()),
                        reading.words.word(at("reason"), request.reason()),
                        null));
    }

    /// Where and when it was written down that a job was for a piece.
    public static Reading<Note> of(
            UUID jobId, BelongingRequests.@Nullable JobLink request, Clock clock) {
        if (request == null) {
            return Faulty.empty();
        }
        var reading = new BelongingReading(clock);
        return reading.read(reading.note(jobId, request.storeId(), request.occurredAt()));
    }

    private Note note(UUID stepId, @Nullable String storeId, @Nullable String occurredAt) {
        return new Note(
                stepId,
                fields.code(at("storeId"), storeId),
                fields.instant(at("occurredAt"), occurredAt));
    }

    private List<Mark> marks(@Nullable List<BelongingRequests.@Nullable Marking> wanted) {
        Place place = at("marks");
        var marks = new ArrayList<Mark>();
        var seen = new HashSet<Mark>();
        var sound = fields.list(place, wanted, MARKS_MAX);
        for (int index = 0; index < sound.size(); index++) {
            Place here = place.at(index);
            BelongingRequests.Marking number = sound.get(index);
            var mark =
                    new Mark(
                            fields.choice(here.at("kind"), number.kind(), KINDS),
                            number.issuer() == null
                                    ? null
                                    : words.word(here.at("issuer"), number.issuer()),
                            fields.code(here.at("number"), number.number()));
            if (!seen.add(mark)) {
                fields.fault(here, "must not be there twice");
            }
            marks.add(mark);
        }
        return marks;
    }

    private <C> Reading<C> read(C command) {
        return fields.areSound() ? new Sound<>(command) : new Faulty<>(fields.faults());
    }

    private static Place at(String field) {
        return Place.ROOT.at(field);
    }
}
