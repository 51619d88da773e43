package maison.loyalty.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import maison.loyalty.account.LoyaltyCommand.EndMultiple;
import maison.loyalty.account.LoyaltyCommand.Learn;
import maison.loyalty.account.LoyaltyCommand.MultiplySale;
import maison.loyalty.account.LoyaltyCommand.Review;
import maison.loyalty.programme.Bonus.Activity;
import maison.loyalty.programme.Programme;
import maison.loyalty.programme.ProgrammeReader;
import maison.loyalty.programme.ProgrammeVersion;
import maison.platform.eventstore.Decision.Accepted;
import maison.platform.eventstore.Decision.Refused;

/// Makes facts, and runs the real decider over them as the consumer and the job would.
public final class Tills {

    private static final Set<Activity> MILESTONES =
            Set.of(Activity.TIER_MILESTONE, Activity.ANNIVERSARY);

    /// The jeweller's programme as it ships.
    public static final Programme SHIPPED = programme("programmes/jewellery.json");

    /// The same without points for tiers, which would be among the numbers of nearly every test.
    /// Tests of the running service have it too.
    public static final Programme JEWELLERY =
            programme("programmes/jewellery-without-milestones.json");

    public static final Instant START = Instant.parse("2026-01-10T12:00:00Z");

    private Tills() {}

    public static Programme programme(String resource) {
        ClassLoader loader = Tills.class.getClassLoader();
        try (InputStream in = Objects.requireNonNull(loader.getResourceAsStream(resource))) {
            return ProgrammeReader.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A programme that gives nothing for tiers and years.
    public static Programme withoutMilestones(Programme shipped) {
        return new Programme(
                shipped.name(),
                shipped.versions().stream().map(Tills::withoutMilestones).toList(),
                shipped.scale());
    }

    private static ProgrammeVersion withoutMilestones(ProgrammeVersion version) {
        return new ProgrammeVersion(
                version.version(),
                version.effectiveFrom(),
                version.earning(),
                version.tiers(),
                version.bonuses().stream()
                        .filter(each -> Collections.disjoint(each.activities(), MILESTONES))
                        .toList(),
                version.rewards(),
                version.limits());
    }

    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    public static SaleLine line(String id, long quantity, long netMinor) {
        return new SaleLine(id, BigDecimal.valueOf(quantity), netMinor, null, null);
    }

    /// A sale of one line in whole dollars.
    public static Sale sale(String name, Instant at, long dollars) {
        return sale(name, at, "USD", line("1", 1, dollars * 100));
    }

    public static Sale sale(String name, Instant at, String currency, SaleLine... lines) {
        return new Sale(id(name), at, "geneva", currency, List.of(lines));
    }

    public static Return back(String name, Sale sale, Instant at) {
        return new Return(
                id(name),
                sale.id(),
                at,
                sale.lines().stream()
                        .map(each ->
                                new Return.Line(each.lineId(), each.quantity(), each.netMinor()))
                        .toList());
    }

    public static Return back(String name, Sale sale, Instant at, Return.Line... lines) {
        return new Return(id(name), sale.id(), at, List.of(lines));
    }

    /// An account with the events that made it.
    public static final class Book {

        private final AccountDecider decider;
        private final List<LoyaltyEvent> events = new ArrayList<>();
        private Account account;

        public Book(Programme programme) {
            decider = new AccountDecider(programme);
            account = decider.initial();
        }

        public Book learn(Instant now, Fact... facts) {
            return learn(now, List.of(facts));
        }

        public Book learn(Instant now, List<? extends Fact> facts) {
            return run(new Learn(List.copyOf(facts), now));
        }

        public Book review(Instant now) {
            return run(new Review(now));
        }

        /// Lets a sale earn a multiple.
        public Book multiply(UUID id, UUID sale, long extraThousandths, Instant at) {
            return run(
                    new MultiplySale(
                            new SaleMultiple(id, id("offer"), sale, extraThousandths, at)));
        }

        public Book endMultiple(UUID id, Instant now) {
            return run(new EndMultiple(id, now));
        }

        /// Why a command is refused.
        public LoyaltyRefusal refusal(LoyaltyCommand command) {
            if (decider.decide(command, account) instanceof Refused(var refusal)) {
                return refusal;
            }
            throw new AssertionError("Accepted: " + command);
        }

        Book run(LoyaltyCommand command) {
            if (decider.decide(command, account) instanceof Accepted(var decided)) {
                account = decider.replay(account, decided);
                events.addAll(decided);
                return this;
            }
            throw new AssertionError("Refused: " + command);
        }

        public Standing at(Instant at) {
            return Standing.of(account, at);
        }

        public List<LedgerEntry> ledger(Instant at) {
            return Ledgers.of(account, at);
        }

        public Account account() {
            return account;
        }

        public List<LoyaltyEvent> events() {
            return events;
        }

        /// The account as it would be loaded from the log.
        public Account replayed() {
            return decider.replay(events);
        }

        public <E extends LoyaltyEvent> List<E> events(Class<E> type) {
            return events.stream().filter(type::isInstance).map(type::cast).toList();
        }
    }

    public static Book book() {
        return new Book(JEWELLERY);
    }
}
