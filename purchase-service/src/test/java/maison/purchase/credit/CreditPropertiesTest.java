package maison.purchase.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maison.platform.eventstore.Decision.Accepted;
import maison.purchase.credit.CreditCommand.GiveBackCredit;
import maison.purchase.credit.CreditCommand.SpendCredit;
import maison.purchase.credit.CreditEvent.CreditGivenBack;
import maison.purchase.credit.CreditEvent.CreditIssued;
import maison.purchase.credit.CreditEvent.CreditSpent;
import maison.purchase.credit.StoreCredit.Issued;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// Whatever is asked of a credit, it is never worth less than nothing, and every unit of it is
/// accounted for.
class CreditPropertiesTest {

    record Wish(int sale, long minor, boolean back) {}

    private static final Instant AT = Instant.parse("2026-03-14T11:30:00Z");

    private final CreditDecider decider = new CreditDecider();

    @Property(tries = 1000)
    void never_negative_and_always_adds_up(
            @ForAll("issues") Long issued, @ForAll("wishes") List<Wish> wishes) {
        StoreCredit credit =
                decider.evolve(
                        decider.initial(),
                        new CreditIssued(
                                null, "dubai-mall", AT, "goodwill", sar(issued), null, null));
        long balance = issued;
        var events = new ArrayList<CreditEvent>();
        for (int at = 0; at < wishes.size(); at++) {
            var decision = decider.decide(command(wishes.get(at), at), credit);
            if (decision instanceof Accepted<CreditEvent, CreditRefusal>(var more)) {
                credit = decider.replay(credit, more);
                events.addAll(more);
            }
        }
        for (CreditEvent each : events) {
            balance +=
                    switch (each) {
                        case CreditIssued _ -> 0;
                        case CreditSpent spent -> -spent.amount().getAmountMinorLong();
                        case CreditGivenBack back -> back.amount().getAmountMinorLong();
                    };
            assertThat(balance).isNotNegative();
        }
        assertThat(((Issued) credit).balance()).isEqualTo(sar(balance));
    }

    private static CreditCommand command(Wish wish, int number) {
        UUID sale = new UUID(0, wish.sale());
        return wish.back()
                ? new GiveBackCredit(
                        new CreditGivenBack(
                                sale, new UUID(1, number), "s", AT, sar(wish.minor()), null))
                : new SpendCredit(sale, null, "s", AT, sar(wish.minor()));
    }

    private static Money sar(long halalas) {
        return Money.ofMinor(CurrencyUnit.of("SAR"), halalas);
    }

    @Provide
    Arbitrary<Long> issues() {
        return Arbitraries.longs().between(0, 50_000);
    }

    @Provide
    Arbitrary<List<Wish>> wishes() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.longs().between(0, 20_000),
                        Arbitraries.integers().between(0, 5).map(any -> any == 0))
                .as(Wish::new)
                .list()
                .ofMaxSize(30);
    }
}
