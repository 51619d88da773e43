package maison.customer.tailoring.fitting;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import maison.customer.tailoring.FitRecords;
import maison.customer.tailoring.fit.MadePiece;
import maison.customer.tailoring.fits.Finding;
import maison.customer.tailoring.length.Dimension;
import maison.customer.tailoring.length.Entered;
import maison.customer.tailoring.length.Literals;
import maison.customer.tailoring.length.NotAMeasure;
import maison.customer.tailoring.length.Unit;
import maison.customer.tailoring.measurements.VersionRows;
import maison.customer.tailoring.template.MeasuringPoint;
import maison.customer.tailoring.template.Side;
import maison.customer.tailoring.templates.Shipped;
import maison.customer.tailoring.templates.Templates;
import maison.platform.http.ProblemException;

/// Reads what the bench wrote: a length with its unit, at a point that the piece's template knows.
@Singleton
final class FindingReader {

    private final FitRecords records;
    private final VersionRows rows;
    private final Templates templates;

    FindingReader(FitRecords records, VersionRows rows, Templates templates) {
        this.records = records;
        this.rows = rows;
        this.templates = templates;
    }

    /// @throws ProblemException 400 with what is wrong, without the number
    Finding read(UUID customer, FindingForm form) {
        Side side = form.side() == null ? Side.BOTH : Side.of(form.side());
        MeasuringPoint point =
                point(customer, form)
                        .orElseThrow(() -> ProblemException.invalid("/point", "is no known point"));
        if (side != Side.BOTH && !point.paired()) {
            throw ProblemException.invalid("/side", "has no sides");
        }
        Entered entered = entered(form);
        if (entered.quantity().dimension() != Dimension.LENGTH) {
            throw ProblemException.invalid("/entered", "must be a length with its unit");
        }
        return new Finding(form.point(), side, form.entered(), entered.quantity(), form.note());
    }

    /// The product's, else one of the template that the piece was measured by.
    private Optional<MeasuringPoint> point(UUID customer, FindingForm form) {
        var piece = new MadePiece(form.orderId(), form.piece());
        return Shipped.point(form.point())
                .or(() ->
                        Optional.ofNullable(records.load(customer).state().pins().get(piece))
                                .flatMap(from ->
                                        rows.version(customer, from.setId(), from.version()))
                                .flatMap(row ->
                                        templates.find(row.template(), row.templateVersion()))
                                .flatMap(template -> Shipped.point(template, form.point())));
    }

    private static Entered entered(FindingForm form) {
        try {
            // A number alone would be a degree here, and so is refused: its unit must be written.
            return Literals.read(form.entered(), Unit.DEG);
        } catch (NotAMeasure e) {
            throw ProblemException.invalid("/entered", String.valueOf(e.getMessage()));
        }
    }
}
