package maison.purchase.sales.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import maison.platform.eventstore.Decision.Accepted;
import maison.platform.eventstore.Outcome.Done;
import maison.purchase.sales.conflict.Conflict;
import maison.purchase.sales.conflict.ConflictDecider;
import maison.purchase.sales.conflict.ConflictEvent;
import maison.purchase.sales.conflict.ConflictKind;
import maison.purchase.sales.conflict.ConflictRefusal;
import maison.purchase.storecredit.credit.CreditCommand;
import maison.purchase.storecredit.credit.CreditCommand.IssueCredit;
import maison.purchase.storecredit.credit.CreditCommand.SpendCredit;
import maison.purchase.storecredit.credit.CreditDecider;
import maison.purchase.storecredit.credit.CreditEvent;
import maison.purchase.storecredit.credit.CreditEvent.CreditIssued;
import maison.purchase.storecredit.credit.CreditRefusal;
import maison.purchase.storecredit.credit.StoreCredit;
import maison.purchase.storecredit.credit.StoreCredit.Issued;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// What offline tills took of a credit, told in whatever order and twice over: the debt on the
/// credit and the open conflict about it are the same money, and come to the same as if every act
/// had been told at once.
class CreditConflictsPropertiesTest {

    private static final Instant AT = Instant.parse("2026-03-14T11:30:00Z");
    private static final UUID CREDIT = new UUID(1, 1);

    private final CreditDecider credits = new CreditDecider();
    private final ConflictDecider conflicts = new ConflictDecider();

    @Property(tries = 500)
    void the_debt_and_its_conflict_are_the_same_money_in_any_order(
            @ForAll("issues") Long issued,
            @ForAll("spends") List<Long> spends,
            @ForAll Random order) {
        var commands = new ArrayList<CreditCommand>();
        commands.add(
                new IssueCredit(
                        new CreditIssued(
                                null, "dubai-mall", AT, "goodwill", sar(issued), null, null)));
        for (int sale = 0; sale < spends.size(); sale++) {
            commands.add(
                    new SpendCredit(
                            new UUID(2, sale),
                            null,
                            Set.of(),
                            "dubai-mall",
                            AT,
                            sar(spends.get(sale)),
                            true));
        }
        Map<String, Object> live = outcome(commands);

        var late = new ArrayList<>(commands);
        late.addAll(commands);
        Collections.shuffle(late, order);
        assertThat(outcome(late)).isEqualTo(live);
    }

    private Map<String, Object> outcome(List<CreditCommand> commands) {
        StoreCredit credit = credits.initial();
        var found = new HashMap<UUID, Conflict>();
        for (CreditCommand command : commands) {
            if (!(credits.decide(command, credit)
                    instanceof Accepted<CreditEvent, CreditRefusal>(var events))) {
                throw new AssertionError("Refused: " + command);
            }
            credit = credits.replay(credit, events);
            if (!events.isEmpty()) {
                var findings = new Findings();
                CreditConflicts.find(
                        CREDIT, command, new Done<>(CREDIT, credit, 1, events), AT, findings);
                findings.commands()
                        .forEach((id, each) -> {
                            Conflict before = found.getOrDefault(id, conflicts.initial());
                            if (conflicts.decide(each, before)
                                    instanceof Accepted<ConflictEvent, ConflictRefusal>(var more)) {
                                found.put(id, conflicts.replay(before, more));
                            }
                        });
            }
        }
        Issued state = (Issued) credit;
        Money open = open(found);
        assertThat(open).isEqualTo(state.debt());
        var outcome = new TreeMap<String, Object>();
        outcome.put("balance", state.balance());
        outcome.put("debt", state.debt());
        outcome.put("open", open);
        return outcome;
    }

    private static Money open(Map<UUID, Conflict> found) {
        Conflict conflict =
                found.get(Conflict.idOf(ConflictKind.CREDIT_OVERSPENT, CREDIT.toString()));
        return conflict instanceof Conflict.Open open && open.amount() != null
                ? open.amount()
                : sar(0);
    }

    private static Money sar(long halalas) {
        return Money.ofMinor(CurrencyUnit.of("SAR"), halalas);
    }

    @Provide
    Arbitrary<Long> issues() {
        return Arbitraries.longs().between(0, 50_000);
    }

    @Provide
    Arbitrary<List<Long>> spends() {
        return Arbitraries.longs().between(1, 20_000).list().ofMaxSize(10);
    }
}
