package maison.purchase.sales.printing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import maison.purchase.shopfront.store.Letterhead;
import maison.purchase.workshop.jobcard.AppraisalView;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/// Puts an appraisal into words, for an insurer. Who owns the pieces is not in it.
final class AppraisalWriter {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final AppraisalView appraisal;
    private final @Nullable Letterhead letterhead;
    private final Tongue tongue;
    private final ZoneId zone;
    private final Typesetter type;
    private final ResourceBundle words;

    AppraisalWriter(
            AppraisalView appraisal, @Nullable Letterhead letterhead, Tongue tongue, ZoneId zone) {
        this.appraisal = appraisal;
        this.letterhead = letterhead;
        this.tongue = tongue;
        this.zone = zone;
        this.type = new Typesetter(tongue.locale(), zone);
        this.words = ResourceBundle.getBundle("receipts.words", tongue.locale(), NO_FALLBACK);
    }

    /// @param logo data URI; null without one
    Sheet write(@Nullable String logo) {
        String code = appraisal.jobId().toString();
        return new Sheet(
                tongue.tag(),
                tongue.isArabic() ? "rtl" : "ltr",
                word("title.appraisal"),
                letterhead == null ? Xml.text(appraisal.storeId()) : Xml.text(letterhead.name()),
                letterhead == null
                        ? List.of()
                        : letterhead.address().stream().map(Xml::text).toList(),
                logo,
                facts(),
                List.of(word("piece"), word("piece.number"), word("photos"), word("value")),
                appraisal.items().stream().map(this::line).toList(),
                List.of(new Sheet.Row(word("value.total"), type.amount(appraisal.total()), true)),
                List.of(),
                List.of(),
                word("returns"),
                null,
                word("note.appraisal"),
                null,
                code,
                QrCode.dataUri(code));
    }

    private List<Sheet.Row> facts() {
        var facts = new ArrayList<Sheet.Row>();
        facts.add(row("appraisal.number", appraisal.jobId().toString()));
        day(facts, "date", "date.hijri", appraisal.appraisedAt());
        day(facts, "valid-until", "valid-until.hijri", at(appraisal.validUntil()));
        facts.add(row("method", method()));
        facts.add(row("appraiser", Xml.text(appraisal.appraiserId())));
        facts.add(row("currency", currency(appraisal.total().getCurrencyUnit())));
        return facts;
    }

    private void day(List<Sheet.Row> facts, String name, String hijri, Instant at) {
        facts.add(row(name, type.date(at)));
        if (letterhead != null && letterhead.ummAlQura()) {
            type.ummAlQura(at).ifPresent(day -> facts.add(row(hijri, day)));
        }
    }

    private Instant at(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    // A method without words of its own is still printed.
    private String method() {
        String name = "method." + appraisal.method();
        return words.containsKey(name) ? words.getString(name) : Xml.text(appraisal.method());
    }

    private String currency(CurrencyUnit currency) {
        return "%s (%s)"
                .formatted(
                        java.util.Currency.getInstance(currency.getCode())
                                .getDisplayName(tongue.locale()),
                        currency.getCode());
    }

    private Sheet.Line line(AppraisalView.Item item) {
        return new Sheet.Line(
                Xml.text(item.description()),
                Xml.text(item.findings()),
                item.photos().stream().map(AppraisalWriter::photo).toList(),
                Xml.text(item.pieceId()),
                type.quantity(Integer.toString(item.photos().size())),
                type.amount(item.value()));
    }

    // In groups, so that a line can end between them: a hash in one piece pushes the value off the
    // page.
    private static String photo(String hash) {
        return "SHA-256 " + hash.replaceAll("(.{16})(?!$)", "$1 ");
    }

    private Sheet.Row row(String label, String value) {
        return new Sheet.Row(word(label), value, false);
    }

    private String word(String name) {
        return words.getString(name);
    }
}
