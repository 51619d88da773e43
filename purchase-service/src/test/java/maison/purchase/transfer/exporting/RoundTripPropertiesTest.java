package maison.purchase.transfer.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import maison.platform.eventstore.Decision.Accepted;
import maison.platform.http.JsonCustomizer;
import maison.purchase.intake.CashSteps;
import maison.purchase.intake.Reading;
import maison.purchase.intake.Reading.Faulty;
import maison.purchase.intake.Reading.Sound;
import maison.purchase.intake.ReturnReading;
import maison.purchase.intake.ReturnRequest;
import maison.purchase.intake.SaleReading;
import maison.purchase.intake.SaleRequest;
import maison.purchase.sales.sale.Amounts;
import maison.purchase.sales.sale.Quantity;
import maison.purchase.sales.sale.RefundWish;
import maison.purchase.sales.sale.Register;
import maison.purchase.sales.sale.Sale.Sold;
import maison.purchase.sales.sale.SaleCommand.CompleteSale;
import maison.purchase.sales.sale.SaleCommand.LineQuantity;
import maison.purchase.sales.sale.SaleCommand.Purchase;
import maison.purchase.sales.sale.SaleCommand.ReturnLines;
import maison.purchase.sales.sale.SaleDecider;
import maison.purchase.sales.sale.SaleEvent;
import maison.purchase.sales.sale.SaleEvent.CashRounding;
import maison.purchase.sales.sale.SaleEvent.Circumstances;
import maison.purchase.sales.sale.SaleEvent.Gift;
import maison.purchase.sales.sale.SaleEvent.LinesReturned;
import maison.purchase.sales.sale.SaleEvent.Offline;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import maison.purchase.sales.sale.SaleLine;
import maison.purchase.sales.sale.SaleLine.Details;
import maison.purchase.sales.sale.SaleLine.Discount;
import maison.purchase.sales.sale.SaleLine.Item;
import maison.purchase.sales.sale.SaleLine.Promotion;
import maison.purchase.sales.sale.Tender;
import maison.purchase.sales.sale.Tender.Kind;
import maison.purchase.sales.sale.Waiver;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Whatever can be sold comes back from its own export as it was, by the readers that take it in.
class RoundTripPropertiesTest {

    /// The bulk request's own reading ignores these beside the fields of a single request.
    @JsonIgnoreProperties({"type", "id", "saleId", "cursor"})
    private interface BesideHeader {}

    private static final CashSteps STEPS =
            new CashSteps(Map.of("SAR", new BigDecimal("0.05"), "JPY", new BigDecimal("5")));
    private static final Instant SATURDAY = Instant.parse("2026-03-14T11:30:00.123456Z");
    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final Place PLACE = new Place(17, 42);
    private static final ObjectMapper JSON = json();

    private static ObjectMapper json() {
        ObjectMapper mapper =
                JsonMapper.builder()
                        .addModule(new JavaTimeModule())
                        .addMixIn(SaleRequest.class, BesideHeader.class)
                        .addMixIn(ReturnRequest.class, BesideHeader.class)
                        .build();
        new JsonCustomizer().customize(mapper);
        return mapper;
    }

    @Property(tries = 2_000)
    void any_sale_that_is_exported_and_read_again_is_equal(@ForAll("sales") SaleCompleted sale)
            throws IOException {
        var kind = new SalesExport();
        Sold sold = (Sold) new SaleDecider().replay(List.<SaleEvent>of(sale));
        UUID id = new UUID(5, 6);

        byte[] line = line(kind, new SalesExport.Item(id, sold));

        assertThat(JSON.readTree(line).path("type").asText()).isEqualTo("sale");
        assertThat(JSON.readTree(line).path("id").asText()).isEqualTo(id.toString());
        assertThat(JSON.readTree(line).path("cursor").asText()).isEqualTo("17of42");
        CompleteSale read =
                sound(
                        SaleReading.of(
                                JSON.readValue(line, SaleRequest.class),
                                Clock.systemUTC(),
                                STEPS,
                                true));
        assertThat(read.facts()).isEqualTo(sale);
        assertThat(kind.rows(new SalesExport.Item(id, sold)))
                .hasSameSizeAs(sale.lines())
                .allSatisfy(row -> assertThat(row).hasSameSizeAs(kind.columns()));
    }

    @Property(tries = 2_000)
    void any_return_comes_to_the_same_money_in_an_empty_house(
            @ForAll("sales") SaleCompleted sale, @ForAll Random random) throws IOException {
        var rules = new SaleDecider();
        var here = new ArrayList<SaleEvent>(List.of(sale));
        var there = new ArrayList<SaleEvent>(List.of(sale));
        for (int number = 1; number <= 3; number++) {
            ReturnLines wanted = back(sale, number, random);
            if (!(rules.decide(wanted, rules.replay(here))
                    instanceof Accepted<SaleEvent, ?> done)) {
                continue;
            }
            var back = (LinesReturned) done.events().getFirst();
            here.add(back);
            byte[] line =
                    line(
                            new ReturnsExport(),
                            new ReturnsExport.Item.Back(new UUID(5, 6), back, false));
            ReturnLines read =
                    sound(
                            ReturnReading.of(
                                    wanted.returnId(),
                                    JSON.readValue(line, ReturnRequest.class),
                                    Clock.systemUTC(),
                                    true));
            var again = (Accepted<SaleEvent, ?>) rules.decide(read, rules.replay(there));
            assertThat(again.events()).singleElement().isEqualTo(back);
            there.addAll(again.events());
        }
    }

    private static <T> byte[] line(ExportKind<T> kind, T item) throws IOException {
        var out = new ByteArrayOutputStream();
        new NdjsonLines<>(kind, JSON, out).add(item, PLACE);
        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("}\n").hasLineCount(1);
        return out.toByteArray();
    }

    private static <C> C sound(Reading<C> reading) {
        return switch (reading) {
            case Sound<C>(var command) -> command;
            case Faulty<C>(var faults) -> throw new AssertionError(faults);
        };
    }

    private static ReturnLines back(SaleCompleted sale, int number, Random random) {
        SaleLine line = sale.lines().get(random.nextInt(sale.lines().size()));
        BigDecimal part =
                random.nextBoolean()
                        ? line.quantity().value()
                        : line.quantity().value().min(BigDecimal.ONE);
        var lines =
                List.of(
                        new LineQuantity(
                                line.lineId(),
                                new Quantity(part),
                                random.nextInt(3) == 0 ? "damaged" : null));
        var plain =
                new ReturnLines(
                        new UUID(1, number),
                        "dubai-mall",
                        SATURDAY.plusSeconds(3_600L * number),
                        "changed-mind",
                        lines);
        return switch (random.nextInt(4)) {
            case 0 ->
                    plain.towards(
                            new Purchase(
                                    new UUID(8, number),
                                    Money.ofMinor(
                                            sale.change().getCurrencyUnit(),
                                            random.nextInt(20_000))));
            case 1 -> asCredit(plain, sale, number);
            default -> plain;
        };
    }

    private static ReturnLines asCredit(ReturnLines plain, SaleCompleted sale, int number) {
        var rules = new SaleDecider();
        var decided = rules.decide(plain, rules.replay(List.<SaleEvent>of(sale)));
        Money owed =
                decided instanceof Accepted<SaleEvent, ?>(var events)
                        ? ((LinesReturned) events.getFirst()).paidBack()
                        : sale.change();
        return new ReturnLines(
                plain.returnId(),
                plain.storeId(),
                plain.occurredAt(),
                plain.reason(),
                plain.lines(),
                new maison.purchase.sales.sale.SaleCommand.ReturnTerms(
                        plain.terms().policy(),
                        new Waiver("goodwill", "manager-2"),
                        List.of(new RefundWish(Kind.STORE_CREDIT, null, owed, new UUID(9, number))),
                        null,
                        null));
    }

    @Provide
    static Arbitrary<SaleCompleted> sales() {
        return Arbitraries.randomValue(random -> new AnySale(random).sale());
    }

    /// Anything that a till, or another system, may tell of.
    private static final class AnySale {

        private final Random random;
        private final CurrencyUnit currency;
        private final boolean inclusive;

        AnySale(Random random) {
            this.random = random;
            this.currency = CurrencyUnit.of(one("USD", "SAR", "JPY", "KWD"));
            this.inclusive = random.nextInt(4) == 0;
        }

        SaleCompleted sale() {
            var lines = new ArrayList<SaleLine>();
            Amounts sum = Amounts.zero(currency);
            for (int number = random.nextInt(4); number >= 0; number--) {
                SaleLine line = line(Integer.toString(lines.size() + 1));
                lines.add(line);
                sum = sum.plus(line.amounts());
            }
            Circumstances some = circumstances(sum);
            Money payable =
                    some == null || some.rounding() == null
                            ? sum.total()
                            : sum.total().plus(some.rounding().amount());
            List<Tender> tenders = tenders(payable);
            Money paid = Money.zero(currency);
            for (Tender each : tenders) {
                paid = paid.plus(each.amount());
            }
            return new SaleCompleted(
                    random.nextBoolean() ? new UUID(2, random.nextInt(9)) : null,
                    new Register(
                            "dubai-mall",
                            "dubai-mall-1",
                            "R=" + random.nextInt(1_000),
                            maybe("associate-7"),
                            one("store", "online")),
                    SATURDAY,
                    "Asia/Dubai",
                    sum,
                    lines,
                    tenders,
                    paid.minus(payable),
                    some);
        }

        private SaleLine line(String id) {
            var quantity =
                    new Quantity(
                            random.nextBoolean()
                                    ? BigDecimal.valueOf(1 + random.nextInt(5))
                                    : BigDecimal.valueOf(1 + random.nextInt(90_000), 4));
            Money unitPrice = money(random.nextInt(5_000_000));
            Money net = quantity.at(unitPrice);
            var discounts = new ArrayList<Discount>();
            for (int each = random.nextInt(3); each > 0; each--) {
                Money off = money(random.nextLong(net.getAmountMinorLong() + 1));
                net = net.minus(off);
                discounts.add(
                        new Discount(
                                maybe("=anniversary, \"ours\""),
                                off,
                                random.nextBoolean()
                                        ? new Promotion("RAMADAN-26", maybe("Ramadan 2026"))
                                        : null));
            }
            Money tax =
                    money(
                            inclusive
                                    ? random.nextLong(net.getAmountMinorLong() + 1)
                                    : random.nextInt(100_000));
            return new SaleLine(
                    id,
                    new Item(
                            one("SKU", "+cmd", "a,b", "4006381333931"),
                            one("Ring", "Ring; \"halo\"", "\u062e\u0627\u062a\u0645", "=1+1"),
                            maybe("rings"),
                            maybe("Maison"),
                            random.nextBoolean()
                                    ? Map.of()
                                    : Map.of("metal", "gold", "stone", "ruby", "carat", "0.5")),
                    quantity,
                    unitPrice,
                    discounts,
                    new Amounts(shared(inclusive ? net.minus(tax) : net), tax),
                    details(unitPrice));
        }

        /// A part that was picked up may owe a unit more or less than its price says.
        private Money shared(Money net) {
            Money other = net.plusMinor(random.nextInt(3) - 1);
            return random.nextInt(4) == 0 && !other.isNegative() ? other : net;
        }

        private @Nullable Details details(Money unitPrice) {
            return switch (random.nextInt(5)) {
                case 0 -> new Details(null, null, null, null);
                case 1 -> new Details(SaleLine.Kind.SERVICE, null, null, true);
                case 2 ->
                        new Details(
                                null,
                                unitPrice.plus(money(100)),
                                new Waiver("goodwill", "manager-2"),
                                null);
                case 3 -> new Details(SaleLine.Kind.TIP, unitPrice, null, null);
                default -> null;
            };
        }

        private @Nullable Circumstances circumstances(Amounts sum) {
            String step = Map.of("SAR", "0.05", "JPY", "5").get(currency.getCode());
            CashRounding rounding = null;
            if (step != null && random.nextBoolean()) {
                Money coin = Money.of(currency, new BigDecimal(step));
                rounding =
                        new CashRounding(
                                coin, CashRounding.nearest(sum.total(), coin).minus(sum.total()));
            }
            Gift gift =
                    random.nextInt(4) == 0
                            ? new Gift(new UUID(3, 1), SATURDAY.plusSeconds(86_400))
                            : null;
            UUID approval = random.nextInt(4) == 0 ? new UUID(4, 1) : null;
            Offline offline =
                    random.nextInt(4) == 0 ? new Offline(SATURDAY.minusSeconds(60), null) : null;
            String session = maybe("s-1");
            Boolean hasTax = inclusive ? Boolean.TRUE : random.nextBoolean() ? false : null;
            return hasTax == null
                            && rounding == null
                            && session == null
                            && gift == null
                            && approval == null
                            && offline == null
                    ? null
                    : new Circumstances(hasTax, rounding, session, gift, approval, offline);
        }

        private List<Tender> tenders(Money payable) {
            var tenders = new ArrayList<Tender>();
            long left = payable.getAmountMinorLong();
            int count = 1 + random.nextInt(3);
            boolean changed = false;
            for (int number = 1; number <= count; number++) {
                Kind kind = KINDS.get(random.nextInt(KINDS.size()));
                long part = number == count ? left : left * random.nextInt(101) / 100;
                left -= part;
                if (kind == Kind.CASH && !changed) {
                    part += random.nextInt(500);
                    changed = true;
                }
                // No till spends nothing of a credit.
                String reference =
                        switch (kind) {
                            case STORE_CREDIT ->
                                    part > 0 && random.nextBoolean()
                                            ? new UUID(7, number).toString()
                                            : null;
                            case DEPOSIT, TRADE_IN, EXCHANGE -> new UUID(6, number).toString();
                            default -> null;
                        };
                tenders.add(
                        new Tender(
                                kind,
                                money(part),
                                kind == Kind.CARD
                                        ? new Tender.Card(maybe("tok_7f3a"), "visa", "4242")
                                        : null,
                                reference));
            }
            return tenders;
        }

        private Money money(long minor) {
            return Money.ofMinor(currency, minor);
        }

        private @Nullable String maybe(String text) {
            return random.nextBoolean() ? text : null;
        }

        private String one(String... of) {
            return of[random.nextInt(of.length)];
        }
    }
}
