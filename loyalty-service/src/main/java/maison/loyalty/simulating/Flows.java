package maison.loyalty.simulating;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import maison.loyalty.account.Account;
import maison.loyalty.account.Buckets;
import maison.loyalty.account.LedgerEntry;
import maison.loyalty.account.Outline;
import maison.loyalty.account.Redemption;
import maison.loyalty.programme.Programme;
import maison.loyalty.programme.ProgrammeVersion;
import maison.loyalty.programme.Reward;
import maison.loyalty.programme.Reward.Worth;
import maison.loyalty.simulating.SimulationReport.Flow;
import maison.loyalty.simulating.SimulationReport.Points;

/// What came and went under one programme, of many accounts.
final class Flows {

    private final Programme programme;
    private final ZoneId zone;
    private final TreeMap<YearMonth, Sums> months = new TreeMap<>();
    private long pending;
    private long active;
    private long held;
    private long debt;
    private long spent;
    private long expired;

    /// A month's sums; the liability and the debt are changes.
    private static final class Sums {
        private long issued;
        private long reversed;
        private long expired;
        private long spent;
        private long liability;
        private long debt;
        private final Map<String, BigDecimal> cost = new TreeMap<>();

        void add(LedgerEntry entry) {
            var movement = entry.movement();
            switch (entry.kind()) {
                case EARNED, GRANTED -> issued += movement.sum();
                case REVERSED, WITHDRAWN -> reversed -= movement.sum();
                case ACTIVATED, HELD, SPENT, RELEASED, EXPIRED, OWED -> {
                    // Within the lot, or of no lot.
                }
            }
            expired += movement.expired();
            spent += movement.spent();
            liability += movement.pending() + movement.active() + movement.held();
            debt += entry.debt();
        }

        void add(Sums other) {
            issued += other.issued;
            reversed += other.reversed;
            expired += other.expired;
            spent += other.spent;
            liability += other.liability;
            debt += other.debt;
            other.cost.forEach((currency, worth) -> cost.merge(currency, worth, BigDecimal::add));
        }
    }

    /// @param zone where months begin
    Flows(Programme programme, ZoneId zone) {
        this.programme = programme;
        this.zone = zone;
    }

    void add(Account account, Outline outline, Instant at) {
        Buckets balance = outline.balance();
        pending += balance.pending();
        active += balance.active();
        held += balance.held();
        debt += balance.debt();
        spent += balance.spent();
        expired += balance.expired();
        outline.ledger().forEach(entry -> month(entry.at()).add(entry));
        account.redemptionsBy(at).forEach(each -> cost(each, at));
    }

    private void cost(Redemption redemption, Instant at) {
        Instant committed = redemption.committedAt();
        if (committed == null || redemption.stateAt(at) != Redemption.State.COMMITTED) {
            return;
        }
        ProgrammeVersion version = programme.at(redemption.hold().at());
        Reward reward = version.reward(redemption.hold().reward());
        Worth worth = reward == null ? null : reward.worth();
        if (worth != null) {
            month(committed)
                    .cost
                    .merge(worth.currency(), new BigDecimal(worth.amount()), BigDecimal::add);
        }
    }

    private Sums month(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, zone);
        return months.computeIfAbsent(
                YearMonth.of(day.getYear(), day.getMonthValue()), _ -> new Sums());
    }

    void add(Flows other) {
        pending += other.pending;
        active += other.active;
        held += other.held;
        debt += other.debt;
        spent += other.spent;
        expired += other.expired;
        other.months.forEach(
                (month, sums) -> months.computeIfAbsent(month, _ -> new Sums()).add(sums));
    }

    Points points() {
        return new Points(pending, active, held, debt, spent, expired, pending + active + held);
    }

    Map<YearMonth, Flow> flows(Iterable<YearMonth> all) {
        var flows = new TreeMap<YearMonth, Flow>();
        long liability = 0;
        long owed = 0;
        for (YearMonth month : all) {
            Sums sums = months.getOrDefault(month, new Sums());
            liability += sums.liability;
            owed += sums.debt;
            var cost = new TreeMap<String, String>();
            sums.cost.forEach((currency, worth) -> cost.put(currency, worth.toPlainString()));
            flows.put(
                    month,
                    new Flow(
                            sums.issued,
                            sums.reversed,
                            sums.expired,
                            sums.spent,
                            liability,
                            owed,
                            cost));
        }
        return flows;
    }

    Iterable<YearMonth> months() {
        return months.keySet();
    }
}
