package maison.purchase.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import maison.purchase.atelier.bespoke.BespokeCommand.Quote;
import maison.purchase.atelier.bespoke.BespokeEvent.Order;
import maison.purchase.atelier.bespoke.BespokeEvent.OrderQuoted;
import maison.purchase.atelier.bespoke.Piece;
import maison.purchase.atelier.bespoke.Workflow;
import maison.purchase.intake.Reading.Faulty;
import maison.purchase.intake.Reading.Sound;
import maison.purchase.sales.sale.Amounts;
import maison.purchase.sales.sale.SaleLine;
import org.jspecify.annotations.Nullable;

/// Checks a quote field by field and adds it up.
public final class QuoteReading {

    private static final int LINES_MAX = 200;
    private static final int PIECES_MAX = 100;

    private final QuoteRequest request;
    private final Fields fields;
    private final OrderFields order;
    private final Amount amount;

    private QuoteReading(QuoteRequest request, Fields fields) {
        this.request = request;
        this.fields = fields;
        this.order = new OrderFields(fields);
        this.amount =
                new Amount(fields, fields.currency(Place.ROOT.at("currency"), request.currency()));
    }

    /// The command that the request asks for, or all that is wrong with it.
    ///
    /// @param workflows gives a product type's workflow; null for an unknown type
    public static Reading<Quote> of(
            @Nullable QuoteRequest request,
            Function<String, @Nullable Workflow> workflows,
            Clock clock) {
        if (request == null) {
            return Faulty.empty();
        }
        var fields = new Fields(clock);
        Quote command = new QuoteReading(request, fields).read(workflows);
        return command == null || !fields.areSound()
                ? new Faulty<>(fields.faults())
                : new Sound<>(command);
    }

    private @Nullable Quote read(Function<String, @Nullable Workflow> workflows) {
        Workflow workflow = workflow(workflows);
        List<SaleLine> lines = lines();
        Amounts sum = new Amounts(amount.zero(), amount.zero());
        for (SaleLine line : lines) {
            sum = sum.plus(line.amounts());
        }
        if (request.total() == null) {
            fields.fault(Place.ROOT.at("total"), "is required");
        }
        amount.check(Place.ROOT.at("total"), request.total(), sum.total());
        Instant occurredAt = fields.instant(Place.ROOT.at("occurredAt"), request.occurredAt());
        String zone = fields.zone(Place.ROOT.at("zone"), request.zone());
        var of =
                new Order(
                        fields.id(Place.ROOT.at("customerId"), request.customerId()),
                        fields.code(Place.ROOT.at("storeId"), request.storeId()));
        String associate = fields.optionalCode(Place.ROOT.at("associateId"), request.associateId());
        List<Piece> pieces = pieces(lines);
        LocalDate validUntil = validUntil(occurredAt, zone);
        UUID approval = fields.optionalId(Place.ROOT.at("approvalId"), request.approvalId());
        return workflow == null
                ? null
                : new Quote(
                        new OrderQuoted(
                                of,
                                associate,
                                occurredAt,
                                zone,
                                validUntil,
                                workflow,
                                sum,
                                lines,
                                pieces,
                                request.taxInclusive(),
                                approval));
    }

    private @Nullable Workflow workflow(Function<String, @Nullable Workflow> workflows) {
        Place place = Place.ROOT.at("productType");
        String type = order.word(place, request.productType());
        Workflow workflow = workflows.apply(type);
        if (workflow == null && request.productType() != null) {
            fields.fault(place, "must be a configured product type");
        }
        return workflow;
    }

    private LocalDate validUntil(Instant occurredAt, String zone) {
        Place place = Place.ROOT.at("validUntil");
        LocalDate until = order.date(place, request.validUntil());
        if (fields.areSound() && until.isBefore(LocalDate.ofInstant(occurredAt, ZoneId.of(zone)))) {
            fields.fault(place, "must not be before the day of the quote");
        }
        return until;
    }

    private List<SaleLine> lines() {
        Place place = Place.ROOT.at("lines");
        if (request.lines() == null || request.lines().isEmpty()) {
            fields.fault(place, "must have at least one line");
        }
        var ids = new HashSet<String>();
        var lines = new ArrayList<SaleLine>();
        boolean taxInclusive = Boolean.TRUE.equals(request.taxInclusive());
        List<SaleRequest.Line> wanted = fields.list(place, request.lines(), LINES_MAX);
        for (int index = 0; index < wanted.size(); index++) {
            SaleLine line =
                    LineReading.of(wanted.get(index), place.at(index), amount, taxInclusive);
            if (!ids.add(line.lineId())) {
                fields.fault(place.at(index).at("lineId"), "must be unique within the order");
            }
            lines.add(line);
        }
        return lines;
    }

    private List<Piece> pieces(List<SaleLine> lines) {
        Place place = Place.ROOT.at("pieces");
        if (request.pieces() == null || request.pieces().isEmpty()) {
            fields.fault(place, "must have at least one piece");
        }
        Set<String> lineIds = lines.stream().map(SaleLine::lineId).collect(Collectors.toSet());
        var ids = new HashSet<String>();
        var pieces = new ArrayList<Piece>();
        List<QuoteRequest.PieceText> wanted = fields.list(place, request.pieces(), PIECES_MAX);
        for (int index = 0; index < wanted.size(); index++) {
            Place at = place.at(index);
            Piece piece = piece(wanted.get(index), at);
            if (!ids.add(piece.pieceId())) {
                fields.fault(at.at("pieceId"), "must be unique within the order");
            }
            if (!lineIds.contains(piece.lineId())) {
                fields.fault(at.at("lineId"), "must be a line of the order");
            }
            pieces.add(piece);
        }
        return pieces;
    }

    private Piece piece(QuoteRequest.PieceText piece, Place place) {
        return new Piece(
                order.word(place.at("pieceId"), piece.pieceId()),
                fields.code(place.at("lineId"), piece.lineId()),
                order.word(place.at("kind"), piece.kind()));
    }
}
