package maison.purchase.transfer.exporting;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maison.purchase.aftercare.warranty.Warranty.Promised;
import maison.purchase.aftercare.warranty.WarrantyDecider;
import maison.purchase.aftercare.warranty.WarrantyEvent;
import maison.purchase.aftercare.warranty.WarrantyEvent.ClaimDecided;
import maison.purchase.aftercare.warranty.WarrantyEvent.WarrantyExtended;
import maison.purchase.sales.receipt.Kinds;
import org.jspecify.annotations.Nullable;

/// Warranties that were written down, each at the place where that was. One that came with a sale
/// and to which nothing has happened follows from the sale and the policy, and is in no file.
@Singleton
final class WarrantiesExport implements ExportKind<WarrantiesExport.Item> {

    /// A warranty.
    ///
    /// @param months with extensions
    record Item(
            UUID warrantyId,
            UUID belongingId,
            @Nullable String number,
            String storeId,
            String zone,
            Instant registeredAt,
            LocalDate startsOn,
            int months,
            Instant endsAt,
            String policy,
            boolean transferable,
            List<String> excludes,
            boolean automatic,
            List<Extension> extensions,
            List<Claim> claims) {}

    /// It was made to last longer.
    record Extension(UUID stepId, Instant occurredAt, int months, @Nullable UUID saleId) {}

    /// A job was asked for under it.
    ///
    /// @param reasons why it is not covered; empty if it is
    record Claim(
            UUID claimId, Instant occurredAt, UUID jobId, String cause, List<String> reasons) {}

    private static final List<String> COLUMNS =
            List.of(
                    "warranty_id",
                    "belonging_id",
                    "number",
                    "store_id",
                    "zone",
                    "registered_at",
                    "starts_on",
                    "months",
                    "ends_at",
                    "policy",
                    "transferable",
                    "excludes",
                    "automatic",
                    "extensions",
                    "claims");

    private final WarrantyDecider rules = new WarrantyDecider();

    @Override
    public String name() {
        return "warranties";
    }

    @Override
    public List<String> events() {
        return List.of("warranty-registered");
    }

    @Override
    public @Nullable Item read(Found found) {
        if (!(rules.replay(found.events(WarrantyEvent.class)) instanceof Promised promised)) {
            return null;
        }
        var extensions = new ArrayList<Extension>();
        var claims = new ArrayList<Claim>();
        for (WarrantyEvent.Step step : promised.steps()) {
            switch (step) {
                case WarrantyExtended(var note, var months, var sale, _) ->
                        extensions.add(
                                new Extension(note.stepId(), note.occurredAt(), months, sale));
                case ClaimDecided(var note, var job, var cause, var reasons) ->
                        claims.add(
                                new Claim(
                                        note.stepId(),
                                        note.occurredAt(),
                                        job,
                                        cause,
                                        reasons.stream().map(Kinds::name).toList()));
            }
        }
        var facts = promised.facts();
        return new Item(
                found.id(),
                facts.belongingId(),
                facts.number(),
                facts.storeId(),
                facts.zone(),
                facts.occurredAt(),
                facts.startsOn(),
                promised.cover().months(),
                promised.endsAt(),
                facts.terms().policy(),
                facts.terms().transferable(),
                facts.terms().excludes(),
                facts.automatic(),
                extensions,
                claims);
    }

    @Override
    public String storeOf(Item item) {
        return item.storeId();
    }

    @Override
    public Object json(Item item) {
        return item;
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public List<String[]> rows(Item item) {
        return List.<String[]>of(
                Csv.row(
                        item.warrantyId(),
                        item.belongingId(),
                        item.number(),
                        item.storeId(),
                        item.zone(),
                        item.registeredAt(),
                        item.startsOn(),
                        item.months(),
                        item.endsAt(),
                        item.policy(),
                        item.transferable(),
                        String.join("; ", item.excludes()),
                        item.automatic(),
                        item.extensions().size(),
                        item.claims().size()));
    }
}
