package maison.purchase.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision.Accepted;
import maison.platform.eventstore.EventJson;
import maison.purchase.atelier.bespoke.BespokeCommand.Accept;
import maison.purchase.atelier.bespoke.BespokeCommand.Deliver;
import maison.purchase.atelier.bespoke.BespokeCommand.Move;
import maison.purchase.atelier.bespoke.BespokeDecider;
import maison.purchase.atelier.bespoke.BespokeEvent;
import maison.purchase.atelier.bespoke.BespokeOrder.Delivered;
import maison.purchase.atelier.bespoke.DeliverySale;
import maison.purchase.atelier.bespoke.Payment;
import maison.purchase.atelier.bespoke.Workflow;
import maison.purchase.atelier.bespoke.Workflow.Stage;
import maison.purchase.sales.sale.Register;
import maison.purchase.sales.sale.SaleEvent.SaleCompleted;
import maison.purchase.sales.sale.Tender;
import maison.purchase.workshop.job.Collection;
import maison.purchase.workshop.job.Collection.Checkout;
import maison.purchase.workshop.job.Evidence;
import maison.purchase.workshop.job.Holder;
import maison.purchase.workshop.job.Identity;
import maison.purchase.workshop.job.Job.Taken;
import maison.purchase.workshop.job.JobCommand.MakeReady;
import maison.purchase.workshop.job.JobCommand.PickUp;
import maison.purchase.workshop.job.JobCommand.TakeIn;
import maison.purchase.workshop.job.JobCommand.TakeStep;
import maison.purchase.workshop.job.JobDecider;
import maison.purchase.workshop.job.JobEvent;
import maison.purchase.workshop.job.JobEvent.EstimateAnswered;
import maison.purchase.workshop.job.JobEvent.JobReceived;
import maison.purchase.workshop.job.JobEvent.Means;
import maison.purchase.workshop.job.JobEvent.PaymentTaken;
import maison.purchase.workshop.job.JobEvent.PickedUp;
import maison.purchase.workshop.job.JobType;
import maison.purchase.workshop.job.Piece;
import maison.purchase.workshop.job.Settling;
import maison.purchase.workshop.job.Stamp;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// What a client was quoted is what they pay and what the sale says, to the last minor unit, in
/// stores whose prices hold the tax and in stores whose prices do not: the same as a sale of those
/// lines, and the same as what is counted here in whole minor units, apart from the code under
/// test.
class OrderTotalsPropertiesTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final Instant AT = Instant.parse("2026-03-14T11:30:00Z");
    private static final UUID ID = new UUID(1, 1);
    private static final UUID SALE = new UUID(1, 2);
    private static final int SCALE = 10_000;

    private static final Workflow WORKFLOW =
            new Workflow(
                    "suit",
                    "test",
                    35,
                    List.of(
                            new Stage("accepted", false, false, 100),
                            new Stage("ready", false, false, 0),
                            new Stage("delivered", false, false, 0)));

    /// A line, counted in minor units and ten-thousandths of a piece; discount and tax are shares
    /// in percent of what is left.
    record Line(long price, long quantity, int discountPercent, int taxPercent) {

        BigInteger gross() {
            return BigInteger.valueOf(price)
                    .multiply(BigInteger.valueOf(quantity))
                    .multiply(BigInteger.TWO)
                    .add(BigInteger.valueOf(SCALE))
                    .divide(BigInteger.valueOf(2L * SCALE));
        }

        BigInteger discount() {
            return share(gross(), discountPercent);
        }

        BigInteger asked() {
            return gross().subtract(discount());
        }

        BigInteger tax() {
            return share(asked(), taxPercent);
        }

        private static BigInteger share(BigInteger of, int percent) {
            return of.multiply(BigInteger.valueOf(percent)).divide(BigInteger.valueOf(100));
        }
    }

    @Property(tries = 400)
    void an_orders_quote_is_its_sale_and_the_sale_of_its_lines(
            @ForAll("currencies") CurrencyUnit currency,
            @ForAll("lines") List<Line> lines,
            @ForAll boolean inclusive) {
        Money total = total(currency, lines, inclusive);
        var quote =
                sound(
                        QuoteReading.of(
                                json(quote(currency, lines, inclusive), QuoteRequest.class),
                                _ -> WORKFLOW,
                                CLOCK));
        assertThat(quote.facts().amounts().total()).isEqualTo(total);

        Money deposit = quote.facts().requiredDeposit();
        assertThat(deposit).isEqualTo(percent(total, 35));
        var order = new ArrayList<BespokeEvent>();
        var decider = new BespokeDecider();
        accept(decider, order, quote);
        accept(
                decider,
                order,
                new Accept(
                        AT,
                        LocalDate.parse("2026-05-20"),
                        deposit.isZero()
                                ? null
                                : new Payment(
                                        ID,
                                        AT,
                                        deposit,
                                        List.of(card(deposit)),
                                        Money.zero(currency))));
        accept(decider, order, new Move(ID, AT, "ready", List.of(), null));
        Money rest = total.minus(deposit);
        accept(
                decider,
                order,
                new Deliver(SALE, register(), AT, rest.isZero() ? List.of() : List.of(card(rest))));
        SaleCompleted sale = DeliverySale.of(ID, (Delivered) decider.replay(order));

        SaleCompleted direct = direct(currency, lines, inclusive);
        assertThat(sale.amounts()).isEqualTo(direct.amounts());
        assertThat(sale.lines()).isEqualTo(direct.lines());
        assertThat(sale.circumstances()).isEqualTo(direct.circumstances());
        assertThat(sale.payable()).isEqualTo(total);
        assertThat(paid(sale)).isEqualTo(total);
    }

    @Property(tries = 400)
    void a_jobs_estimate_is_its_sale_and_the_sale_of_its_charges(
            @ForAll("currencies") CurrencyUnit currency,
            @ForAll("charges") List<Line> lines,
            @ForAll boolean inclusive) {
        Money total = total(currency, lines, inclusive);
        var job = new ArrayList<JobEvent>();
        var decider = new JobDecider();
        accept(decider, job, new TakeIn(received(currency)));
        var estimate =
                (TakeStep)
                        sound(
                                StepForm.read(
                                        json(
                                                estimate(currency, lines, inclusive),
                                                JobSteps.Estimate.class),
                                        context(currency, 1),
                                        StepReading::estimate));
        accept(decider, job, estimate);
        accept(
                decider,
                job,
                new TakeStep(
                        new EstimateAnswered(stamp(2), new UUID(7, 1), true, Means.PHONE, total)));
        Money deposit = percent(total, 35);
        if (deposit.isPositive()) {
            accept(
                    decider,
                    job,
                    new TakeStep(new PaymentTaken(stamp(3), List.of(card(deposit)), deposit)));
        }
        accept(decider, job, new MakeReady(stamp(4), List.of()));
        Money rest = total.minus(deposit);
        accept(
                decider,
                job,
                new PickUp(
                        stamp(5),
                        new Collection(
                                counter(),
                                new Evidence(null, null, "associate-7"),
                                new Identity(null, "C-1"),
                                new Checkout(
                                        SALE,
                                        register(),
                                        rest.isZero() ? List.of() : List.of(card(rest))))));
        Taken taken = (Taken) decider.replay(job);
        SaleCompleted sale =
                Settling.saleOf(ID, taken, taken.last(PickedUp.class).orElseThrow()).orElseThrow();

        SaleCompleted direct = direct(currency, lines, inclusive);
        assertThat(sale.amounts()).isEqualTo(direct.amounts());
        assertThat(pricesOf(sale)).isEqualTo(pricesOf(direct));
        assertThat(sale.circumstances()).isEqualTo(direct.circumstances());
        assertThat(sale.payable()).isEqualTo(total);
        assertThat(paid(sale)).isEqualTo(total);
    }

    private static List<?> pricesOf(SaleCompleted sale) {
        return sale.lines().stream()
                .map(line -> List.of(line.unitPrice(), line.amounts()))
                .toList();
    }

    private static Money total(CurrencyUnit currency, List<Line> lines, boolean inclusive) {
        BigInteger sum = BigInteger.ZERO;
        for (Line line : lines) {
            sum = sum.add(line.asked()).add(inclusive ? BigInteger.ZERO : line.tax());
        }
        return money(currency, sum);
    }

    private static Money percent(Money total, int percent) {
        BigInteger twice =
                total.getAmount()
                        .unscaledValue()
                        .multiply(BigInteger.valueOf(2L * percent))
                        .add(BigInteger.valueOf(100));
        return money(total.getCurrencyUnit(), twice.divide(BigInteger.valueOf(200)));
    }

    private static Money paid(SaleCompleted sale) {
        Money sum = Money.zero(sale.change().getCurrencyUnit());
        for (Tender tender : sale.tenders()) {
            sum = sum.plus(tender.amount());
        }
        return sum.minus(sale.change());
    }

    private static SaleCompleted direct(
            CurrencyUnit currency, List<Line> lines, boolean inclusive) {
        String body =
                """
                {"storeId":"dubai-mall","terminalId":"t","receiptNumber":"R","channel":"store",
                 "currency":"%s","occurredAt":"%s","zone":"Asia/Dubai","taxInclusive":%s,
                 "lines":[%s],"total":%s,"tenders":[{"kind":"cash","amount":%s}]}
                """
                        .formatted(
                                currency.getCode(),
                                AT,
                                inclusive,
                                lines(currency, lines),
                                text(total(currency, lines, inclusive)),
                                text(total(currency, lines, inclusive)));
        return sound(SaleReading.of(json(body, SaleRequest.class), CLOCK)).facts();
    }

    private static String quote(CurrencyUnit currency, List<Line> lines, boolean inclusive) {
        return """
        {"customerId":"%s","storeId":"dubai-mall","currency":"%s","occurredAt":"%s",
         "zone":"Asia/Dubai","validUntil":"2026-04-14","productType":"suit","taxInclusive":%s,
         "lines":[%s],"pieces":[{"pieceId":"jacket","lineId":"0","kind":"jacket"}],"total":%s}
        """
                .formatted(
                        ID,
                        currency.getCode(),
                        AT,
                        inclusive,
                        lines(currency, lines),
                        text(total(currency, lines, inclusive)));
    }

    private static String lines(CurrencyUnit currency, List<Line> lines) {
        var all = new ArrayList<String>();
        for (Line line : lines) {
            all.add(
                    """
                    {"lineId":"%d","sku":"SUIT","description":"Suit","quantity":"%s",
                     "unitPrice":%s,"discounts":[{"amount":%s}],"tax":%s}
                    """
                            .formatted(
                                    all.size(),
                                    BigDecimal.valueOf(line.quantity(), 4).toPlainString(),
                                    text(money(currency, BigInteger.valueOf(line.price()))),
                                    text(money(currency, line.discount())),
                                    text(money(currency, line.tax()))));
        }
        return String.join(",", all);
    }

    private static String estimate(CurrencyUnit currency, List<Line> lines, boolean inclusive) {
        var all = new ArrayList<String>();
        for (Line line : lines) {
            all.add(
                    """
                    {"lineId":"%d","code":"WORK","description":"Work","%s":%s,"tax":%s}
                    """
                            .formatted(
                                    all.size(),
                                    inclusive ? "price" : "net",
                                    text(money(currency, line.asked())),
                                    text(money(currency, line.tax()))));
        }
        return """
        {"storeId":"dubai-mall","occurredAt":"%s","taxInclusive":%s,"lines":[%s],"total":%s}
        """
                .formatted(
                        AT,
                        inclusive,
                        String.join(",", all),
                        text(total(currency, lines, inclusive)));
    }

    private static JobReceived received(CurrencyUnit currency) {
        return new JobReceived(
                JobType.REPAIR,
                ID,
                "dubai-mall",
                "Asia/Dubai",
                AT,
                "C-1",
                currency.getCode(),
                List.of(new Piece("1", "Ring, white metal", null, List.of(), null)),
                counter(),
                new Evidence(null, null, "associate-7"),
                null,
                false,
                false,
                null);
    }

    private static Holder counter() {
        return new Holder(Holder.Kind.COUNTER, "counter-1");
    }

    private static Stamp stamp(int step) {
        return new Stamp(new UUID(7, step), ID, "dubai-mall", AT);
    }

    private static StepContext context(CurrencyUnit currency, int step) {
        return new StepContext(
                new UUID(7, step),
                ID,
                "Asia/Dubai",
                currency,
                new GenericWords(List.of("gold")),
                CLOCK);
    }

    private static Register register() {
        return new Register("dubai-mall", "t", "R", null, "store");
    }

    private static Tender card(Money amount) {
        return new Tender(Tender.Kind.CARD, amount, new Tender.Card(null, "visa", "4242"), null);
    }

    private static Money money(CurrencyUnit currency, BigInteger minor) {
        return Money.of(currency, new BigDecimal(minor, currency.getDecimalPlaces()));
    }

    private static String text(Money money) {
        return "{\"amount\":\"%s\",\"currency\":\"%s\"}"
                .formatted(money.getAmount().toPlainString(), money.getCurrencyUnit().getCode());
    }

    private static <C> C sound(Reading<C> reading) {
        assertThat(reading).isInstanceOf(Reading.Sound.class);
        return ((Reading.Sound<C>) reading).command();
    }

    private static <C, S, E, R> void accept(
            Decider<C, S, E, R> decider, List<E> events, C command) {
        var decision = decider.decide(command, decider.replay(events));
        assertThat(decision).isInstanceOf(Accepted.class);
        events.addAll(((Accepted<E, R>) decision).events());
    }

    private static <T> T json(String text, Class<T> type) {
        try {
            return EventJson.MAPPER.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    @Provide
    Arbitrary<CurrencyUnit> currencies() {
        return Arbitraries.of(
                CurrencyUnit.registeredCurrencies().stream()
                        .filter(each -> !each.isPseudoCurrency())
                        .toList());
    }

    @Provide
    Arbitrary<List<Line>> lines() {
        return some(Arbitraries.longs().between(1, 20L * SCALE));
    }

    @Provide
    Arbitrary<List<Line>> charges() {
        return some(Arbitraries.just((long) SCALE))
                .map(lines ->
                        lines.stream()
                                .map(line -> new Line(line.price(), SCALE, 0, line.taxPercent()))
                                .toList());
    }

    private static Arbitrary<List<Line>> some(Arbitrary<Long> quantities) {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 90_000_000),
                        quantities,
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(0, 40))
                .as(Line::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .filter(lines -> lines.stream().anyMatch(line -> line.asked().signum() > 0));
    }
}
