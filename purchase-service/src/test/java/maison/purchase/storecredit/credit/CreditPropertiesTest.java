package maison.purchase.storecredit.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import maison.platform.eventstore.Decision.Accepted;
import maison.purchase.storecredit.credit.CreditCommand.GiveBackCredit;
import maison.purchase.storecredit.credit.CreditCommand.IssueCredit;
import maison.purchase.storecredit.credit.CreditCommand.SpendCredit;
import maison.purchase.storecredit.credit.CreditEvent.CreditDebtPaid;
import maison.purchase.storecredit.credit.CreditEvent.CreditDebtSettled;
import maison.purchase.storecredit.credit.CreditEvent.CreditGivenBack;
import maison.purchase.storecredit.credit.CreditEvent.CreditIssued;
import maison.purchase.storecredit.credit.CreditEvent.CreditOverspent;
import maison.purchase.storecredit.credit.CreditEvent.CreditSpent;
import maison.purchase.storecredit.credit.StoreCredit.Issued;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// Whatever is asked of a credit, online or by tills that could not ask, it is never worth less
/// than nothing, and every unit of it is accounted for.
class CreditPropertiesTest {

    record Wish(int sale, long minor, boolean back, boolean offline) {}

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
        long debt = 0;
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
                        case CreditOverspent over -> {
                            debt += over.amount().getAmountMinorLong();
                            yield 0;
                        }
                        case CreditDebtPaid paid -> {
                            debt -= paid.amount().getAmountMinorLong();
                            yield -paid.amount().getAmountMinorLong();
                        }
                        case CreditDebtSettled settled -> {
                            debt -= settled.amount().getAmountMinorLong();
                            yield 0;
                        }
                        case CreditGivenBack back -> back.amount().getAmountMinorLong();
                    };
            assertThat(balance).isNotNegative();
        }
        assertThat(((Issued) credit).balance()).isEqualTo(sar(balance));
        assertThat(((Issued) credit).debt()).isEqualTo(sar(debt));
        assertThat(balance == 0 || debt == 0).isTrue();
    }

    /// What offline tills tell of a credit, and its issue itself, comes to the same in any order:
    /// what was issued and given back, less what was spent, is its balance or its debt.
    @Property(tries = 1000)
    void offline_tills_come_to_the_same_in_any_order(
            @ForAll("issues") Long issued,
            @ForAll("wishes") List<Wish> wishes,
            @ForAll Random order) {
        var commands = new ArrayList<CreditCommand>();
        commands.add(
                new IssueCredit(
                        new CreditIssued(
                                null, "dubai-mall", AT, "goodwill", sar(issued), null, null)));
        long sum = issued;
        for (int at = 0; at < wishes.size(); at++) {
            Wish wish = wishes.get(at);
            // In another currency it pays nothing, whenever that comes to light.
            boolean foreign = wish.back();
            commands.add(
                    new SpendCredit(
                            new UUID(0, at),
                            null,
                            Set.of(),
                            "s",
                            AT,
                            Money.ofMinor(CurrencyUnit.of(foreign ? "USD" : "SAR"), wish.minor()),
                            true));
            sum -= foreign ? 0 : wish.minor();
        }
        Collections.shuffle(commands, order);
        StoreCredit credit = decider.initial();
        for (int round = 0; round < 2; round++) {
            for (CreditCommand each : commands) {
                if (decider.decide(each, credit)
                        instanceof Accepted<CreditEvent, CreditRefusal>(var more)) {
                    credit = decider.replay(credit, more);
                } else {
                    throw new AssertionError("Refused: " + each);
                }
            }
        }
        assertThat(((Issued) credit).balance()).isEqualTo(sar(Math.max(sum, 0)));
        assertThat(((Issued) credit).debt()).isEqualTo(sar(Math.max(-sum, 0)));
    }

    private static CreditCommand command(Wish wish, int number) {
        UUID sale = new UUID(0, wish.sale());
        return wish.back()
                ? new GiveBackCredit(
                        new CreditGivenBack(
                                sale, new UUID(1, number), "s", AT, sar(wish.minor()), null))
                : new SpendCredit(sale, null, Set.of(), "s", AT, sar(wish.minor()), wish.offline());
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
                        Arbitraries.integers().between(0, 5).map(any -> any == 0),
                        Arbitraries.integers().between(0, 3).map(any -> any == 0))
                .as(Wish::new)
                .list()
                .ofMaxSize(30);
    }
}
