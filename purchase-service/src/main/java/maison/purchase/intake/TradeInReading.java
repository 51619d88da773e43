package maison.purchase.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import maison.purchase.aftercare.tradein.Asked;
import maison.purchase.aftercare.tradein.Described;
import maison.purchase.aftercare.tradein.Raise;
import maison.purchase.aftercare.tradein.TradeInCommand.Accept;
import maison.purchase.aftercare.tradein.TradeInCommand.Towards.NewCredit;
import maison.purchase.intake.Reading.Faulty;
import maison.purchase.intake.Reading.Sound;
import maison.purchase.sales.sale.Quantity;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import maison.purchase.sales.sale.Tender;
import maison.purchase.workshop.job.Evidence;
import maison.purchase.workshop.job.Identity;
import org.jspecify.annotations.Nullable;

/// Checks what clients send about trade-ins.
public final class TradeInReading {

    private static final int PARTS_MAX = 10;

    /// One piece that is taken in for a new sale.
    public record Part(
            UUID tradeInId, String rule, Evidence evidence, Identity.@Nullable Document identity) {}

    /// Pieces that are taken in, and what they pay for.
    ///
    /// @param unpaid the new sale; the trade-ins are not yet among its tenders
    public record Upgrade(List<Part> parts, SaleCompleted unpaid) {

        public Upgrade {
            parts = List.copyOf(parts);
        }
    }

    private final Fields fields;
    private final OrderFields words;
    private final JobFields custody;

    private TradeInReading(Clock clock) {
        this.fields = new Fields(clock);
        this.words = new OrderFields(fields);
        this.custody = new JobFields(fields);
    }

    /// What a quote is asked for, or all that is wrong with the request.
    public static Reading<Asked> of(TradeInRequests.@Nullable Quote request, Clock clock) {
        return request == null ? Faulty.empty() : new TradeInReading(clock).quote(request);
    }

    private Reading<Asked> quote(TradeInRequests.Quote request) {
        if (request.belongingId() == null && request.piece() == null) {
            fields.fault(at("piece"), "is required for what is not among what clients own");
        }
        if (request.belongingId() != null && request.customerId() == null) {
            fields.fault(at("customerId"), "is required with belongingId");
        }
        return read(
                new Asked(
                        fields.optionalId(at("customerId"), request.customerId()),
                        fields.code(at("storeId"), request.storeId()),
                        fields.optionalCode(at("associateId"), request.associateId()),
                        fields.instant(at("occurredAt"), request.occurredAt()),
                        fields.zone(at("zone"), request.zone()),
                        fields.optionalId(at("belongingId"), request.belongingId()),
                        described(request.piece()),
                        words.word(at("condition"), request.condition()),
                        raise(request.raise())));
    }

    private @Nullable Described described(TradeInRequests.@Nullable Described piece) {
        if (piece == null) {
            return null;
        }
        Place place = at("piece");
        Place value = place.at("value");
        Amount amount = amount(value, piece.value());
        var described =
                new Described(
                        words.word(place.at("category"), piece.category()),
                        optionalWord(place.at("metal"), piece.metal()),
                        optionalWord(place.at("stone"), piece.stone()),
                        quantity(place.at("carats"), piece.carats()),
                        quantity(place.at("grams"), piece.grams()),
                        amount.required(value, piece.value()));
        if (fields.areSound() && described.value().isZero()) {
            fields.fault(value, "must be above 0");
        }
        return described;
    }

    private @Nullable String optionalWord(Place place, @Nullable String value) {
        return value == null ? null : words.word(place, value);
    }

    private @Nullable Quantity quantity(Place place, @Nullable String value) {
        return value == null ? null : fields.quantity(place, value);
    }

    private @Nullable Raise raise(TradeInRequests.@Nullable Raised raise) {
        if (raise == null) {
            return null;
        }
        Place place = at("raise");
        Place credit = place.at("credit");
        return new Raise(
                words.word(place.at("rule"), raise.rule()),
                amount(credit, raise.credit()).required(credit, raise.credit()),
                words.word(place.at("reason"), raise.reason()),
                fields.code(place.at("authoriserId"), raise.authoriserId()),
                fields.optionalId(place.at("approvalId"), raise.approvalId()));
    }

    /// An amount says its currency itself.
    private Amount amount(Place place, @Nullable MoneyText text) {
        return new Amount(
                fields,
                text == null ? null : fields.currency(place.at("currency"), text.currency()));
    }

    /// That a piece is taken in for store credit, or all that is wrong with the request.
    public static Reading<Accept> of(
            UUID creditId, TradeInRequests.@Nullable ForCredit request, Clock clock) {
        if (request == null) {
            return Faulty.empty();
        }
        var reading = new TradeInReading(clock);
        Fields fields = reading.fields;
        return reading.read(
                new Accept(
                        reading.words.word(at("rule"), request.rule()),
                        fields.code(at("storeId"), request.storeId()),
                        fields.optionalCode(at("associateId"), request.associateId()),
                        fields.instant(at("occurredAt"), request.occurredAt()),
                        reading.custody.evidence(at("evidence"), request.evidence()),
                        reading.identity(at("identityDocument"), request.identityDocument()),
                        new NewCredit(creditId)));
    }

    /// Trade-ins with the sale that they pay for, or all that is wrong with the request.
    public static Reading<Upgrade> of(
            UUID saleId, TradeInRequests.@Nullable Upgrade request, Clock clock, CashSteps steps) {
        return request == null
                ? Faulty.empty()
                : new TradeInReading(clock).upgrade(saleId, request, steps);
    }

    private Reading<Upgrade> upgrade(
            UUID saleId, TradeInRequests.Upgrade request, CashSteps steps) {
        List<Part> parts = parts(request.tradeIns());
        if (request.sale() == null) {
            fields.fault(at("sale"), "is required");
            return new Faulty<>(fields.faults());
        }
        SaleCompleted unpaid = SaleReading.unpaid(request.sale(), at("sale"), fields, steps);
        if (request.sale().offlineSince() != null) {
            fields.fault(
                    at("sale").at("offlineSince"),
                    "must not be there: a piece is taken in while the house can be asked");
        }
        if (isUsedTwice(saleId, parts, unpaid)) {
            fields.fault(Place.ROOT, "must not use an id for two things");
        }
        return read(new Upgrade(parts, unpaid));
    }

    private List<Part> parts(@Nullable List<TradeInRequests.@Nullable Part> wanted) {
        Place place = at("tradeIns");
        if (wanted == null || wanted.isEmpty()) {
            fields.fault(place, "must have at least one entry");
        }
        var parts = new ArrayList<Part>();
        List<TradeInRequests.Part> sound = fields.list(place, wanted, PARTS_MAX);
        for (int index = 0; index < sound.size(); index++) {
            Place here = place.at(index);
            TradeInRequests.Part part = sound.get(index);
            parts.add(
                    new Part(
                            fields.id(here.at("tradeInId"), part.tradeInId()),
                            words.word(here.at("rule"), part.rule()),
                            custody.evidence(here.at("evidence"), part.evidence()),
                            identity(here.at("identityDocument"), part.identityDocument())));
        }
        return parts;
    }

    private Identity.@Nullable Document identity(Place place, @Nullable String document) {
        return document == null ? null : custody.choice(place, document, Identity.Document.class);
    }

    /// Trade-ins, credits, an approval and the sale are of different kinds, and each serves once.
    private static boolean isUsedTwice(UUID saleId, List<Part> parts, SaleCompleted sale) {
        var seen = new HashSet<UUID>();
        seen.add(saleId);
        boolean twice = parts.stream().anyMatch(part -> !seen.add(part.tradeInId()));
        UUID approval = sale.circumstances() == null ? null : sale.circumstances().approvalId();
        Stream<UUID> credits =
                sale.tenders().stream()
                        .map(Tender::reference)
                        .filter(Objects::nonNull)
                        .map(UUID::fromString)
                        .distinct();
        return twice
                || Stream.concat(Stream.ofNullable(approval), credits)
                        .anyMatch(each -> !seen.add(each));
    }

    private <C> Reading<C> read(C command) {
        return fields.areSound() ? new Sound<>(command) : new Faulty<>(fields.faults());
    }

    private static Place at(String field) {
        return Place.ROOT.at(field);
    }
}
