package maison.purchase.aftercare.warranties;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import maison.purchase.aftercare.belonging.Origin;
import maison.purchase.aftercare.belongings.Piece;
import maison.purchase.aftercare.belongings.SoldGoods;
import maison.purchase.aftercare.warranty.Cover;
import maison.purchase.aftercare.warranty.Terms;
import maison.purchase.aftercare.warranty.WarrantyEvent.WarrantyRegistered;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import maison.purchase.sales.sale.SaleLine;
import org.jspecify.annotations.Nullable;

/// What the house promises with every sale, by category. Versions are kept for good: what was sold
/// under one stays under it.
///
/// @param versions in any order; each holds from its first day until the next one's
public record WarrantyPolicy(List<Version> versions) {

    /// The rules from a day on.
    ///
    /// @param from the first day of sales that they are for, at the store
    public record Version(String version, LocalDate from, Map<String, Promise> categories) {

        public Version {
            categories = Map.copyOf(categories);
        }
    }

    /// What comes with a piece of a category.
    public record Promise(int months, boolean transferable, List<String> excludes) {

        public Promise {
            excludes = List.copyOf(excludes);
        }
    }

    /// A warranty that comes with a line of a sale.
    public record Automatic(UUID warrantyId, SaleLine line, WarrantyRegistered facts) {}

    public WarrantyPolicy {
        versions =
                versions.stream().sorted(Comparator.comparing(Version::from).reversed()).toList();
        boolean sound =
                versions.stream()
                        .flatMap(version -> version.categories().values().stream())
                        .allMatch(promise -> promise.months() > 0 && promise.months() <= 1200);
        if (!sound || versions.stream().map(Version::from).distinct().count() < versions.size()) {
            throw new IllegalArgumentException(
                    "Warranties last 1 to 1200 months, and two versions never begin on one day");
        }
    }

    /// When what comes with a sale ends, each end once.
    Stream<Instant> endsOf(SaleCompleted sale) {
        ZoneId zone = ZoneId.of(sale.zone());
        LocalDate day = dayOf(sale);
        Version version = at(day);
        return version == null
                ? Stream.empty()
                : sale.lines().stream()
                        .map(line -> promise(version, line))
                        .filter(Objects::nonNull)
                        .map(Promise::months)
                        .distinct()
                        .map(months -> new Cover(day, months).endsAt(zone));
    }

    /// What comes with a line of a sale; nothing for what the policy does not name.
    public Optional<Automatic> of(UUID saleId, SaleCompleted sale, SaleLine line) {
        LocalDate day = dayOf(sale);
        Version version = at(day);
        Promise promise = version == null ? null : promise(version, line);
        if (version == null || promise == null) {
            return Optional.empty();
        }
        UUID piece = new Origin(saleId, line.lineId()).pieceId();
        return Optional.of(
                new Automatic(idOf(piece), line, facts(piece, sale, day, version, promise)));
    }

    /// What comes with a piece of a sale; null for nothing.
    @Nullable WarrantyRegistered of(SoldGoods goods, Piece piece) {
        Origin origin = piece.origin();
        SaleLine line = origin == null ? null : goods.sale().lines().get(origin.lineId());
        return line == null
                ? null
                : of(goods.saleId(), goods.sale().facts(), line).map(Automatic::facts).orElse(null);
    }

    private static @Nullable Promise promise(Version version, SaleLine line) {
        String category = line.item().category();
        return category == null || line.kind() != SaleLine.Kind.GOODS
                ? null
                : version.categories().get(category);
    }

    private static LocalDate dayOf(SaleCompleted sale) {
        return sale.occurredAt().atZone(ZoneId.of(sale.zone())).toLocalDate();
    }

    private @Nullable Version at(LocalDate day) {
        for (Version version : versions) {
            if (!version.from().isAfter(day)) {
                return version;
            }
        }
        return null;
    }

    private static WarrantyRegistered facts(
            UUID piece, SaleCompleted sale, LocalDate day, Version version, Promise promise) {
        return new WarrantyRegistered(
                piece,
                null,
                sale.register().storeId(),
                sale.zone(),
                sale.occurredAt(),
                day,
                new Terms(
                        version.version(),
                        promise.months(),
                        promise.transferable(),
                        promise.excludes()),
                true);
    }

    /// The id of the warranty that comes with a piece; it begins as the piece's does.
    public static UUID idOf(UUID piece) {
        byte[] salt = "warranty".getBytes(StandardCharsets.US_ASCII);
        byte[] name =
                ByteBuffer.allocate(Long.BYTES + salt.length)
                        .putLong(piece.getLeastSignificantBits())
                        .put(salt)
                        .array();
        return new UUID(
                piece.getMostSignificantBits(),
                UUID.nameUUIDFromBytes(name).getLeastSignificantBits());
    }
}
