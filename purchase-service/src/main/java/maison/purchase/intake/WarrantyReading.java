package maison.purchase.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maison.purchase.aftercare.belonging.Note;
import maison.purchase.aftercare.warranty.Terms;
import maison.purchase.aftercare.warranty.WarrantyDecider;
import maison.purchase.aftercare.warranty.WarrantyEvent.WarrantyRegistered;
import maison.purchase.intake.Reading.Faulty;
import maison.purchase.intake.Reading.Sound;
import org.jspecify.annotations.Nullable;

/// Checks what clients send about warranties.
public final class WarrantyReading {

    private static final int EXCLUDES_MAX = 20;

    /// Some months more.
    public record Extension(Note note, int months, @Nullable UUID saleId) {}

    /// A job that is to be done under a warranty.
    public record Claim(Note note, UUID jobId, String cause) {}

    private final Fields fields;
    private final OrderFields words;

    private WarrantyReading(Clock clock) {
        this.fields = new Fields(clock);
        this.words = new OrderFields(fields);
    }

    /// A warranty by hand, or all that is wrong with the request.
    public static Reading<WarrantyRegistered> of(
            WarrantyRequests.@Nullable Registration request, Clock clock) {
        return request == null ? Faulty.empty() : new WarrantyReading(clock).registration(request);
    }

    private Reading<WarrantyRegistered> registration(WarrantyRequests.Registration request) {
        var excludes = new ArrayList<String>();
        Place place = at("excludes");
        List<String> wanted = fields.list(place, request.excludes(), EXCLUDES_MAX);
        for (int index = 0; index < wanted.size(); index++) {
            excludes.add(words.word(place.at(index), wanted.get(index)));
        }
        return read(
                new WarrantyRegistered(
                        fields.id(at("belongingId"), request.belongingId()),
                        fields.optionalCode(at("number"), request.number()),
                        fields.code(at("storeId"), request.storeId()),
                        fields.zone(at("zone"), request.zone()),
                        fields.instant(at("occurredAt"), request.occurredAt()),
                        words.date(at("startsOn"), request.startsOn()),
                        new Terms(
                                "by-hand",
                                months(request.months()),
                                Boolean.TRUE.equals(request.transferable()),
                                excludes),
                        false));
    }

    /// An extension, or all that is wrong with the request.
    public static Reading<Extension> of(
            UUID stepId, WarrantyRequests.@Nullable Extension request, Clock clock) {
        if (request == null) {
            return Faulty.empty();
        }
        var reading = new WarrantyReading(clock);
        return reading.read(
                new Extension(
                        reading.note(stepId, request.storeId(), request.occurredAt()),
                        reading.months(request.months()),
                        reading.fields.optionalId(at("saleId"), request.saleId())));
    }

    /// A claim, or all that is wrong with the request.
    public static Reading<Claim> of(
            UUID claimId, WarrantyRequests.@Nullable Claim request, Clock clock) {
        if (request == null) {
            return Faulty.empty();
        }
        var reading = new WarrantyReading(clock);
        return reading.read(
                new Claim(
                        reading.note(claimId, request.storeId(), request.occurredAt()),
                        reading.fields.id(at("jobId"), request.jobId()),
                        reading.words.word(at("cause"), request.cause())));
    }

    private int months(@Nullable Integer months) {
        if (months == null) {
            fields.fault(at("months"), "is required");
            return 1;
        }
        if (months < 1 || months > WarrantyDecider.MONTHS_MAX) {
            fields.fault(at("months"), "must be 1 to " + WarrantyDecider.MONTHS_MAX);
        }
        return months;
    }

    private Note note(UUID stepId, @Nullable String storeId, @Nullable String occurredAt) {
        return new Note(
                stepId,
                fields.code(at("storeId"), storeId),
                fields.instant(at("occurredAt"), occurredAt));
    }

    private <C> Reading<C> read(C command) {
        return fields.areSound() ? new Sound<>(command) : new Faulty<>(fields.faults());
    }

    private static Place at(String field) {
        return Place.ROOT.at(field);
    }
}
